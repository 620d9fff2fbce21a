using NodaTime;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Results.Counting;

/// <summary>
/// The steps of a count, each short and safe to repeat: what it hands on has names that a repetition gives again, and counts once the
/// state says so.
/// </summary>
public sealed class ResultsSteps(IPartitionStore store, ResultsReader reader, CustomerParts parts, ResultsCleaning cleaning)
{
    /// <summary>Products in a row.</summary>
    private const int ProductsInRow = 50;

    /// <summary>Begins a count.</summary>
    internal static ResultsState Begin(Shop shop, ResultsState state, Instant now)
    {
        var zone = RecipientPlaces.ShopZone(shop);
        return new ResultsState
        {
            Next = now,
            Stage = ResultsStage.Reading,
            Run = Math.Max(now.ToUnixTimeSeconds(), state.Run + 1),
            BegunAt = now,
            Last = ResultDays.LastDay(now, zone),
            Zone = zone.Id,
            Shards = Shard.CountFor(state.Orders),
        };
    }

    /// <returns>The state after one step; idle after the last.</returns>
    internal ValueTask<ResultsState> Next(ShopId shop, ResultsState state, CancellationToken cancellation) => state.Stage switch
    {
        ResultsStage.Reading => Read(shop, state, cancellation),
        ResultsStage.Joining => Join(shop, state, cancellation),
        ResultsStage.Summing => Sum(shop, state, cancellation),
        ResultsStage.Ranking => Rank(shop, state, cancellation),
        ResultsStage.Clearing => cleaning.Clear(shop, state, cancellation),
        _ => throw new InvalidOperationException($"No step for {state.Stage}."),
    };

    private async ValueTask<ResultsState> Read(ShopId shop, ResultsState state, CancellationToken cancellation)
    {
        var (days, begun) = (DaysOf(state), state.BegunAt ?? state.Next);
        var (orders, read, next) = await reader.Read(shop, state, begun, days.Last, cancellation);
        var sums = new Sums();
        foreach (var order in orders)
        {
            foreach (var fact in OrderFacts.Of(order))
            {
                sums.Add(fact, days);
            }

            foreach (var (product, title) in ProductFacts.Titles(order))
            {
                sums.Name(Subject.Product(product), title, order.Order.PlacedAt);
            }
        }

        await HandOn(shop, state, ResultRows.Pages, sums, cancellation);
        var over = Over(shop, state);
        var told = orders.Select(order => parts.Of(order, state.Run)).OfType<CustomerPart>();
        foreach (var shard in told.GroupBy(part => Shard.Of(part.Customer, state.Shards)))
        {
            await over.Write(shard.Key, ResultRows.Parts, state.Done, shard, Length, cancellation);
        }

        var after = state with { Orders = state.Orders + read, Done = state.Done + 1, Cursor = next?.ToString() };
        return next is not null ? after : after with { Stage = ResultsStage.Joining, Done = 0 };
    }

    private async ValueTask<ResultsState> Join(ShopId shop, ResultsState state, CancellationToken cancellation)
    {
        var (days, told) = (DaysOf(state), new List<CustomerPart>());
        await foreach (var part in Over(shop, state).Read<CustomerPart>(state.Done, ResultRows.Parts, cancellation))
        {
            told.Add(part);
        }

        var sums = new Sums();
        foreach (var customer in told.GroupBy(part => part.Customer, StringComparer.Ordinal))
        {
            foreach (var fact in CustomerFacts.Of([.. customer], days.End))
            {
                sums.Add(fact, days);
            }
        }

        await HandOn(shop, state, ResultRows.Customers, sums, cancellation);
        return Onwards(state, ResultsStage.Summing);
    }

    private async ValueTask<ResultsState> Sum(ShopId shop, ResultsState state, CancellationToken cancellation)
    {
        var (over, sums, top) = (Over(shop, state), new Sums(), new TopProducts());
        foreach (var kind in new[] { ResultRows.Pages, ResultRows.Customers })
        {
            await foreach (var tally in over.Read<Tally>(state.Done, kind, cancellation))
            {
                sums.Add(tally);
            }
        }

        var rows = new List<RowChange>();
        foreach (var tally in sums.Tallies)
        {
            if (tally.Subject.StartsWith(Subject.Products, StringComparison.Ordinal))
            {
                top.Add(tally);
            }
            else
            {
                rows.Add(new RowChange.Put(ResultRows.Of(state.Run, tally.Subject), StoredJson.Write(tally)));
            }
        }

        await Write(shop, rows, cancellation);
        await over.Write(0, ResultRows.Products, state.Done, top.Ranked, Length, cancellation);
        return Onwards(state, ResultsStage.Ranking);
    }

    private async ValueTask<ResultsState> Rank(ShopId shop, ResultsState state, CancellationToken cancellation)
    {
        var top = new TopProducts();
        await foreach (var tally in Over(shop, state).Read<Tally>(0, ResultRows.Products, cancellation))
        {
            top.Add(tally);
        }

        var rows = top.Ranked.Chunk(ProductsInRow).Select((page, number) =>
            new RowChange.Put(ResultRows.ProductPage(state.Run, number), StoredJson.Write(page)));
        await Write(shop, rows, cancellation);
        return state with { Stage = ResultsStage.Clearing, Done = 0 };
    }

    private async ValueTask HandOn(ShopId shop, ResultsState state, string kind, Sums sums, CancellationToken cancellation)
    {
        var over = Over(shop, state);
        foreach (var shard in sums.Tallies.GroupBy(tally => Shard.Of(tally.Subject, state.Shards)))
        {
            await over.Write(shard.Key, kind, state.Done, shard, Length, cancellation);
        }
    }

    private async ValueTask Write(ShopId shop, IEnumerable<RowChange> rows, CancellationToken cancellation)
    {
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(ResultRows.Partition(shop), batch, cancellation);
        }
    }

    private HandOver Over(ShopId shop, ResultsState state) => new(store, shard => ResultRows.Shard(shop, shard), state.Run);

    private static ResultDays DaysOf(ResultsState state) => state is { Last: { } last, Zone: { } zone }
        ? new ResultDays(last, DateTimeZoneProviders.Tzdb[zone])
        : throw new InvalidOperationException("A count has no days.");

    private static int Length(Tally tally) => tally.Subject.Length + (tally.Title?.Length ?? 0)
        + tally.Slots.Values.Sum(measures => 20 + measures.Keys.Sum(measure => measure.Length + 10));

    private static int Length(CustomerPart part) => 200 + (part.Entries.Count * 120) + (part.Objections.Count * 240);

    private static ResultsState Onwards(ResultsState state, ResultsStage after) => state.Done + 1 < state.Shards
        ? state with { Done = state.Done + 1 }
        : state with { Stage = after, Done = 0 };
}
