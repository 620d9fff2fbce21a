using NodaTime;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Counting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>
/// The steps of a count, each short and safe to repeat: what it hands on has names that a repetition gives again, and counts once the
/// state says so.
/// </summary>
public sealed class LearningSteps(
    IPartitionStore store, StoredCatalogue catalogue, PurchaseReader reader, Popularity popularity, LearnedCleaning cleaning)
{
    /// <summary>Older purchases say nothing of today's range.</summary>
    private const int WindowDays = 365;

    /// <summary>Whether the shop has a catalogue, without which nothing is recommended.</summary>
    internal async ValueTask<bool> AreOfUse(ShopId shop, CancellationToken cancellation) =>
        (await catalogue.Head(shop, cancellation)).Current > 0;

    /// <summary>Begins a count.</summary>
    internal static LearningState Begin(LearningState state, Instant now) => new()
    {
        Next = now,
        Stage = LearningStage.Reading,
        Run = Math.Max(now.ToUnixTimeSeconds(), state.Run + 1),
        BegunAt = now,
        From = now.InUtc().Date.PlusDays(-WindowDays),
        To = now.InUtc().Date,
        Shards = state.Run == 0 ? state.Shards : Shard.CountFor(state.Orders),
    };

    /// <returns>The state after one step; idle after the last.</returns>
    internal ValueTask<LearningState> Next(ShopId shop, LearningState state, CancellationToken cancellation) => state.Stage switch
    {
        LearningStage.Reading => Read(shop, state, cancellation),
        LearningStage.Pairing => Pair(shop, state, cancellation),
        LearningStage.Totals => Sum(shop, state, cancellation),
        LearningStage.Joining => Join(shop, state, cancellation),
        LearningStage.Clearing => cleaning.Clear(shop, state, cancellation),
        _ => throw new InvalidOperationException($"No step for {state.Stage}."),
    };

    private async ValueTask<LearningState> Read(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        var (purchases, orders, next) = await reader.Read(shop, state, cancellation);
        var over = HandOver(shop, state);
        foreach (var shard in purchases.GroupBy(purchase => Shard.Of(purchase.Customer, state.Shards)))
        {
            await over.Write(
                shard.Key, LearnedRows.Purchases, state.Done, shard, purchase => purchase.Products.Sum(product => product.Length), cancellation);
        }

        var after = state with { Orders = state.Orders + orders, Done = state.Done + 1, Cursor = next?.ToString() };
        return next is not null ? after : after with { Stage = after.Orders == 0 ? LearningStage.Clearing : LearningStage.Pairing, Done = 0 };
    }

    private async ValueTask<LearningState> Pair(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        var over = HandOver(shop, state);
        var purchases = new List<Purchase>();
        await foreach (var purchase in over.Read<Purchase>(state.Done, LearnedRows.Purchases, cancellation))
        {
            purchases.Add(purchase);
        }

        var counts = BuyerCounts.Of(purchases);
        var pairs = counts.Pairs.Select(pair => new PairCount(pair.Key.One, pair.Key.Other, pair.Value));
        foreach (var shard in pairs.SelectMany(pair => Shards(pair, state).Select(number => (Number: number, Pair: pair))).GroupBy(pair => pair.Number, pair => pair.Pair))
        {
            await over.Write(shard.Key, LearnedRows.Pairs, state.Done, shard, pair => pair.One.Length + pair.Other.Length, cancellation);
        }

        var buyers = counts.Products.Select(product => new ProductCount(product.Key, product.Value));
        await over.Write(0, LearnedRows.Buyers, state.Done, buyers, count => count.Product.Length, cancellation);
        return Onwards(state with { Customers = state.Customers + counts.Customers }, LearningStage.Totals);
    }

    private async ValueTask<LearningState> Sum(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        var over = HandOver(shop, state);
        var totals = await Buyers(over, LearnedRows.Buyers, cancellation);
        var sums = totals.Select(total => new ProductCount(total.Key, total.Value));
        await over.Write(0, LearnedRows.Totals, 0, sums, sum => sum.Product.Length, cancellation);
        await popularity.Write(shop, state.Run, totals, cancellation);
        return state with { Products = totals.Count, Stage = LearningStage.Joining, Done = 0 };
    }

    private async ValueTask<LearningState> Join(ShopId shop, LearningState state, CancellationToken cancellation)
    {
        var over = HandOver(shop, state);
        var buyers = await Buyers(over, LearnedRows.Totals, cancellation);
        var found = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        await foreach (var pair in over.Read<PairCount>(state.Done, LearnedRows.Pairs, cancellation))
        {
            Add(found, pair.One, pair.Other, pair.Buyers, state);
            Add(found, pair.Other, pair.One, pair.Buyers, state);
        }

        var learned = found
            .Select(product => (Product: product.Key, Learned: Companions.Of(product.Key, product.Value, buyers, state.Customers)))
            .Where(product => product.Learned.With.Count > 0)
            .ToList();
        var rows = learned.Select(product => new RowChange.Put(LearnedRows.Bought(state.Run, product.Product), StoredJson.Write(product.Learned)));
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(LearnedRows.Partition(shop), batch, cancellation);
        }

        return Onwards(state with { Pairs = state.Pairs + learned.Sum(product => product.Learned.With.Count) }, LearningStage.Clearing);
    }

    private HandOver HandOver(ShopId shop, LearningState state) => new(store, shard => LearnedRows.Shard(shop, shard), state.Run);

    private static async ValueTask<Dictionary<string, int>> Buyers(HandOver over, string kind, CancellationToken cancellation)
    {
        var buyers = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var count in over.Read<ProductCount>(0, kind, cancellation))
        {
            buyers[count.Product] = buyers.GetValueOrDefault(count.Product) + count.Buyers;
        }

        return buyers;
    }

    private static void Add(
        Dictionary<string, Dictionary<string, int>> found, string one, string other, int buyers, LearningState state)
    {
        if (Shard.Of(one, state.Shards) != state.Done)
        {
            return;
        }

        if (!found.TryGetValue(one, out var others))
        {
            found.Add(one, others = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        others[other] = others.GetValueOrDefault(other) + buyers;
    }

    /// <summary>Each of the two products learns of the other.</summary>
    private static IEnumerable<int> Shards(PairCount pair, LearningState state) =>
        new[] { Shard.Of(pair.One, state.Shards), Shard.Of(pair.Other, state.Shards) }.Distinct();

    private static LearningState Onwards(LearningState state, LearningStage after) => state.Done + 1 < state.Shards
        ? state with { Done = state.Done + 1 }
        : state with { Stage = after, Done = 0 };
}
