using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results;

/// <summary>Reads what was counted.</summary>
public sealed class StoredResults(IPartitionStore store)
{
    private const int MaxRounds = 100;

    public async ValueTask<ResultsHead> Head(ShopId shop, CancellationToken cancellation) => (await ReadHead(shop, cancellation)).Head;

    /// <summary>One subject; empty where nothing of it was counted.</summary>
    internal async ValueTask<Tally> Find(ShopId shop, long run, string subject, CancellationToken cancellation) =>
        await store.Get(ResultRows.Partition(shop), ResultRows.Of(run, subject), cancellation) is { } row
            ? StoredJson.Read<Tally>(row)
            : Tally.Nothing(subject);

    /// <summary>All subjects of a kind.</summary>
    /// <param name="kind">What they begin with, such as <see cref="Subject.Campaigns"/>.</param>
    internal async ValueTask<IReadOnlyList<Tally>> List(ShopId shop, long run, string kind, CancellationToken cancellation) =>
        [.. (await Rows(shop, ResultRows.Of(run, kind), cancellation)).Select(StoredJson.Read<Tally>)];

    /// <summary>The products of which most was sold; and the sum of all others, if there are any.</summary>
    internal async ValueTask<IReadOnlyList<Tally>> Products(ShopId shop, long run, CancellationToken cancellation) =>
        [.. (await Rows(shop, ResultRows.ProductPages(run), cancellation)).SelectMany(StoredJson.Read<IReadOnlyList<Tally>>)];

    /// <summary>Safe to repeat.</summary>
    internal async ValueTask<ResultsHead> PutInForce(ShopId shop, ResultsState state, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var (before, etag) = await ReadHead(shop, cancellation);
            if (before.Run >= state.Run)
            {
                return before;
            }

            var after = new ResultsHead(state.Run, before.Run, state.BegunAt, state.Last, state.Orders);
            if (await store.Commit(ResultRows.Partition(shop), [StoredJson.Change(ResultRows.Head, after, etag)], cancellation) is CommitResult.Committed)
            {
                return after;
            }
        }

        throw new InvalidOperationException($"The results of the shop {shop} were changed by others {MaxRounds} times in a row.");
    }

    private ValueTask<IReadOnlyList<Row>> Rows(ShopId shop, string prefix, CancellationToken cancellation) =>
        store.Query(ResultRows.Partition(shop), prefix, StorageKey.After(prefix), int.MaxValue, cancellation);

    private async ValueTask<(ResultsHead Head, string? ETag)> ReadHead(ShopId shop, CancellationToken cancellation) =>
        await store.Get(ResultRows.Partition(shop), ResultRows.Head, cancellation) is { } row
            ? (StoredJson.Read<ResultsHead>(row), row.ETag)
            : (ResultsHead.None, null);
}
