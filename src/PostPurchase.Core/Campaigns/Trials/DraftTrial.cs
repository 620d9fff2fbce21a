using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>
/// A dry run of a draft over the orders that came last, beside what runs now: the same rules as live, nothing is sent. The shop's other
/// campaigns run beside it, since the frequency cap counts the mails of all.
/// </summary>
public sealed class DraftTrial(IPartitionStore store, JourneyIndex index, ICampaigns campaigns)
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
        var before = Mails(await Scenario(shop, draft.Id, live, paused, cancellation), draft.Id, customers);
        var after = Mails(await Scenario(shop, draft.Id, draft, paused, cancellation), draft.Id, customers);
        return new DraftTrialResult(
            known.Count,
            known.Select(order => order.State.Order?.PlacedAt.InZone(RecipientPlaces.ShopZone(shop)).Date).Min(),
            Steps(live, draft, before.Mails, after.Mails),
            before.Others,
            after.Others,
            Examples(before.Mails, after.Mails));
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

    /// <summary>All campaigns that run, in their order, with one of them as it is tried.</summary>
    /// <param name="tried">Null: not at all.</param>
    private async ValueTask<Scenario> Scenario(Shop shop, string id, Campaign? tried, IReadOnlyList<string> paused, CancellationToken cancellation)
    {
        var all = new List<TrialCampaign>();
        var heads = await campaigns.Heads(shop.Id, cancellation);
        foreach (var head in heads)
        {
            if (head.Id == id)
            {
                all.AddRange(tried is null ? [] : [new TrialCampaign(tried, paused)]);
            }
            else if (head.Live is { } live)
            {
                all.Add(new TrialCampaign(await campaigns.Find(shop.Id, head.Id, live, cancellation), head.Paused));
            }
        }

        if (tried is not null && heads.All(head => head.Id != id))
        {
            all.Add(new TrialCampaign(tried, paused));
        }

        return new Scenario(shop, all);
    }

    private static Sent Mails(Scenario scenario, string campaign, IReadOnlyList<CustomerPast> customers)
    {
        var sent = new Sent(campaign);
        var simulator = new Simulator(scenario, sent);
        foreach (var customer in customers)
        {
            simulator.Run(customer);
        }

        return sent;
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

    private sealed class Sent(string campaign) : IOutcomes
    {
        /// <summary>Mails of other campaigns.</summary>
        public int Others { get; private set; }

        public Dictionary<(string Order, StepKey Key), Instant> Mails { get; } = [];

        public void Take(in Outcome outcome)
        {
            if (outcome.IsSent && outcome.Campaign.Id != campaign)
            {
                Others++;
            }
            else if (outcome.IsSent)
            {
                Mails[(outcome.Order.Id.Value, outcome.Key)] = outcome.At;
            }
        }

        public void TakePutOff(in Outcome outcome)
        {
        }
    }
}
