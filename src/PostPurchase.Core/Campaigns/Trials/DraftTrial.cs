using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>
/// A dry run of a draft over the orders that came last, beside what runs now: the same rules as live, nothing is sent. The campaign runs
/// alone, so what the frequency cap makes of other campaigns' mails is left out.
/// </summary>
public sealed class DraftTrial(IPartitionStore store, JourneyIndex index)
{
    private const int AtOnce = 16;
    private const int MostExamples = 20;
    private const int MostOfBucket = 300;

    /// <summary>How many days back orders are looked for, until there are enough.</summary>
    private static readonly int[] Reaches = [1, 7, 30, 120, 400];

    /// <param name="live">What runs now; null where nothing does.</param>
    /// <param name="most">Orders that are tried.</param>
    public async ValueTask<DraftTrialResult> Run(
        Shop shop, Campaign? live, Campaign draft, IReadOnlyList<string> paused, int most, Instant now, CancellationToken cancellation)
    {
        var found = await Last(shop.Id, most, now.InUtc().Date, cancellation);
        var orders = new OrderPartition[found.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, orders.Length, parallel, async (at, token) => orders[at] = await OrderPartition.Load(store, found[at].Key, token));
        var known = orders.Where(order => order.State is { Order: not null, ErasedAt: null }).ToList();
        var customers = known.GroupBy(order => order.State.Order?.Customer?.Id ?? order.State.Order?.Email ?? order.Key.Order.Value, StringComparer.OrdinalIgnoreCase)
            .Select(orders => new CustomerPast([.. orders.Select(order => new OrderPast(order.Key.Order, [.. order.Events.Select(one => one.Event)]))], []))
            .ToList();
        var before = live is null ? [] : Mails(shop, live, paused, customers);
        var after = Mails(shop, draft, paused, customers);
        return new DraftTrialResult(
            known.Count,
            known.Select(order => order.State.Order?.PlacedAt.InZone(RecipientPlaces.ShopZone(shop)).Date).Min(),
            Steps(live, draft, before, after),
            Examples(before, after));
    }

    private async ValueTask<IReadOnlyList<IndexedOrder>> Last(ShopId shop, int most, LocalDate today, CancellationToken cancellation)
    {
        List<IndexedOrder> found = [];
        foreach (var reach in Reaches)
        {
            var buckets = await Task.WhenAll(Enumerable.Range(0, JourneyIndex.Buckets).Select(bucket => index.ListDays(
                JourneyIndex.Days, shop, bucket, today.PlusDays(-reach), today.PlusDays(1), null, MostOfBucket, cancellation).AsTask()));
            found = [.. buckets.SelectMany(rows => rows)];
            if (found.Count >= most)
            {
                break;
            }
        }

        return [.. found.OrderByDescending(JourneyIndex.DayOf).DistinctBy(order => order.Key).Take(most)];
    }

    private static Dictionary<(string Order, StepKey Key), Instant> Mails(
        Shop shop, Campaign campaign, IReadOnlyList<string> paused, IReadOnlyList<CustomerPast> customers)
    {
        var sent = new Sent();
        var simulator = new Simulator(new Scenario(shop, [new TrialCampaign(campaign, paused)]), sent);
        foreach (var customer in customers)
        {
            simulator.Run(customer);
        }

        return sent.Mails;
    }

    private static List<StepTrial> Steps(
        Campaign? live, Campaign draft, Dictionary<(string Order, StepKey Key), Instant> before, Dictionary<(string Order, StepKey Key), Instant> after)
    {
        var steps = draft.Sequence.Concat(live?.Sequence ?? []).Select(step => step.Id).Distinct(StringComparer.Ordinal);
        return
        [
            .. steps.Select(step =>
            {
                var was = before.Where(mail => mail.Key.Key.Step == step).ToList();
                var now = after.Where(mail => mail.Key.Key.Step == step).ToList();
                return new StepTrial(
                    step,
                    was.Count,
                    now.Count,
                    now.Count(mail => before.TryGetValue(mail.Key, out var at) && mail.Value < at),
                    now.Count(mail => before.TryGetValue(mail.Key, out var at) && mail.Value > at),
                    now.Count(mail => !before.ContainsKey(mail.Key)),
                    was.Count(mail => !after.ContainsKey(mail.Key)));
            }),
        ];
    }

    private static List<TrialExample> Examples(
        Dictionary<(string Order, StepKey Key), Instant> before, Dictionary<(string Order, StepKey Key), Instant> after) =>
    [
        .. before.Keys.Union(after.Keys)
            .Select(key => new TrialExample(
                key.Order,
                key.Key.Step,
                before.TryGetValue(key, out var was) ? was : null,
                after.TryGetValue(key, out var now) ? now : null))
            .Where(mail => mail.Before != mail.After)
            .OrderBy(mail => mail.Order, StringComparer.Ordinal).ThenBy(mail => mail.Step, StringComparer.Ordinal)
            .Take(MostExamples),
    ];

    private sealed class Sent : IOutcomes
    {
        public Dictionary<(string Order, StepKey Key), Instant> Mails { get; } = [];

        public void Take(in Outcome outcome)
        {
            if (outcome.IsSent)
            {
                Mails[(outcome.Order.Id.Value, outcome.Key)] = outcome.At;
            }
        }

        public void TakePutOff(in Outcome outcome)
        {
        }
    }
}
