using System.Globalization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Quotas;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.TestKit.Quotas;

/// <summary>
/// Many offers that are due at the same moment, under a quota, while new orders come in at random, each with a contract mail that is due at once.
/// </summary>
public sealed class QuotaPeak(int offers, int ordersAnHour, SendingQuota quota, int seed)
{
    private static readonly Instant Peak = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly Duration Expiry = Duration.FromDays(3);

    private static readonly Campaign Offering = ACampaign.Of(
        ACampaign.Tip("offer", AnchorEvent.Placed) with { Expiry = Period.FromDays(3) },
        ACampaign.Tip("owed", AnchorEvent.Placed, "PT0S") with { Message = "confirmation", Class = MessageClass.Contract, Expiry = Period.FromHours(1) });

    private readonly CountedStore _store = new(new MemoryStore());
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, Instant> _placed = new(StringComparer.Ordinal);

    /// <param name="during">For how long orders come in.</param>
    public async Task<PeakResult> Run(Duration during)
    {
        var before = await Prepare();
        var shop = new JourneyDriver(Peak - Duration.FromMinutes(5), store: _store, campaigns: new FixedCampaigns(Offering), quota: quota);
        foreach (var order in before)
        {
            await shop.Wakeups.Wake(shop.Key(order), Peak, CancellationToken.None);
        }

        _store.Reset();
        foreach (var at in Arrivals(during))
        {
            await shop.MoveTo(at);
            await shop.Happens(Placed($"n{_placed.Count}", at));
        }

        await shop.MoveTo(Peak + Expiry + Duration.FromHours(1));
        return await Result(shop, before);
    }

    /// <summary>Orders of the day before, when there was no quota.</summary>
    private async Task<List<OrderId>> Prepare()
    {
        var at = Peak - Duration.FromDays(1);
        var past = new JourneyDriver(at, store: _store, campaigns: new FixedCampaigns(Offering));
        var orders = Enumerable.Range(0, offers).Select(index => new OrderId(index.ToString("d6", CultureInfo.InvariantCulture))).ToList();
        foreach (var order in orders)
        {
            await past.Happens(Placed(order.Value, at));
        }

        return orders;
    }

    private IEnumerable<Instant> Arrivals(Duration during)
    {
        for (var at = Peak; ;)
        {
            at += Duration.FromSeconds(Math.Round(-Math.Log(1 - _random.NextDouble()) * 3600 / ordersAnHour, 3));
            if (at - Peak > during)
            {
                yield break;
            }

            yield return at;
        }
    }

    private OrderEvent Placed(string id, Instant at)
    {
        _placed[id] = at;
        return Happened.At(at.ToString(), id).Placed(order => order with
        {
            Email = $"{id}@example.com",
            Customer = order.Customer is { } buyer ? buyer with { Id = id } : null,
        });
    }

    private async Task<PeakResult> Result(JourneyDriver shop, List<OrderId> before)
    {
        var old = before.Select(order => order.Value).ToHashSet(StringComparer.Ordinal);
        var sent = shop.Provider.Sent;
        var offered = sent.Where(sent => sent.Mail.Step == "offer" && old.Contains(sent.Mail.Order!.Value.Value)).ToList();
        var expired = 0;
        foreach (var order in before.Except(offered.Select(sent => sent.Mail.Order!.Value)))
        {
            expired += (await shop.Step(order, "offer")).Status == StepStatus.Skipped ? 1 : 0;
        }

        return new PeakResult
        {
            ContractDelays = [.. sent.Where(sent => sent.Mail.Step == "owed").Select(sent => sent.At - _placed[sent.Mail.Order!.Value.Value])],
            Offers = [.. offered.Select(sent => sent.At)],
            Expired = expired,
            Open = before.Count - offered.Count - expired,
            MostInAnHour = MostWithin(Duration.FromHours(1), [.. sent.Select(sent => sent.At)]),
            TransactionsPerMail = (double)_store.Quota / (sent.Count + expired),
        };
    }

    private static int MostWithin(Duration window, IReadOnlyList<Instant> times)
    {
        var (first, most) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= window)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
