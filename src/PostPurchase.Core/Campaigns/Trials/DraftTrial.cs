using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>
/// A dry run of a draft over the orders that were placed last, beside what runs now: the same rules as live, nothing is sent. The shop's
/// other campaigns run beside it, since the frequency cap counts the mails of all. It goes on in steps, and finds the same however long
/// each of them takes.
/// </summary>
public sealed class DraftTrial(IPartitionStore store, JourneyIndex index, CustomerKeys keys, ICampaigns campaigns)
{
    /// <summary>Enough orders to see what changes.</summary>
    public const int Orders = 200;

    /// <param name="live">What runs now; null where nothing does.</param>
    /// <param name="counted">What the steps before this one found; null at the beginning.</param>
    /// <returns>The same with what this step found.</returns>
    public async ValueTask<DraftTrialResult> Run(
        Shop shop, Campaign? live, TrialCampaign draft, DraftTrialResult? counted, Stint stint, Instant now, CancellationToken cancellation)
    {
        var found = counted ?? DraftTrialResult.None(now);
        var latest = (await index.Latest(shop.Id, found.Until, null, Orders, cancellation)).Orders;
        var customers = new TrialCustomers(store, keys, shop.Id, latest);
        var pair = await Pair(shop, live, draft, cancellation);
        var pieces = new DraftTrialResult[Math.Max(latest.Count - found.Looked, 0)];
        var done = await stint.Run(
            pieces.Length, async (at, token) => pieces[at] = await Try(shop, pair, customers, found.Looked + at, token), cancellation);
        return pieces.Take(done).Aggregate(found, (sum, piece) => sum.Plus(piece)) with { Of = latest.Count };
    }

    private static async ValueTask<DraftTrialResult> Try(Shop shop, TrialPair pair, TrialCustomers customers, int at, CancellationToken cancellation)
    {
        var (order, all) = await customers.Find(at, cancellation);
        var one = DraftTrialResult.None(default) with { Looked = 1 };
        if (TrialCustomers.IsKnown(order))
        {
            one = one with { Orders = 1, From = order.State.Order?.PlacedAt.InZone(RecipientPlaces.ShopZone(shop)).Date };
        }

        return all.Count == 0
            ? one
            : pair.Try(new CustomerPast([.. all.Select(of => new OrderPast(of.Key.Order, [.. of.Events.Select(row => row.Event)]))], []), one);
    }

    private async ValueTask<TrialPair> Pair(Shop shop, Campaign? live, TrialCampaign draft, CancellationToken cancellation)
    {
        var id = draft.Campaign.Id;
        var now = await Scenario(shop, id, live is null ? null : new TrialCampaign(live, draft.Paused), cancellation);
        var then = await Scenario(shop, id, draft, cancellation);
        var steps = draft.Campaign.Sequence.Concat(live?.Sequence ?? []).Select(step => step.Id).Distinct(StringComparer.Ordinal);
        return new TrialPair(now, then, id, [.. steps]);
    }

    /// <summary>All campaigns that run, in their order, with one of them as it is tried.</summary>
    /// <param name="tried">Null: not at all.</param>
    private async ValueTask<Scenario> Scenario(Shop shop, string id, TrialCampaign? tried, CancellationToken cancellation)
    {
        var all = new List<TrialCampaign>();
        var heads = await campaigns.Heads(shop.Id, cancellation);
        foreach (var head in heads)
        {
            if (head.Id == id)
            {
                all.AddRange(tried is null ? [] : [tried]);
            }
            else if (head.Live is { } live)
            {
                all.Add(new TrialCampaign(await campaigns.Find(shop.Id, head.Id, live, cancellation), head.Paused));
            }
        }

        if (tried is not null && heads.All(head => head.Id != id))
        {
            all.Add(tried);
        }

        return new Scenario(shop, all);
    }
}
