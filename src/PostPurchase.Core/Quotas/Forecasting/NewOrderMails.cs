using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>
/// The contract mails of orders to come: of each day as many orders as on the average of the same weekday of the last four weeks (days in
/// UTC), each with one mail of every contract step that follows order, payment or shipping, spread over the day's waking hours.
/// </summary>
public sealed class NewOrderMails(JourneyIndex index, ICampaigns campaigns) : IExpectedLoad
{
    private const int Weeks = 4;
    private const int DaysAWeek = 7;
    private const int FirstHour = 7;
    private const int WakingHours = 16;

    public async ValueTask<IReadOnlyList<ExpectedMails>> Expect(Shop shop, Instant from, Instant to, CancellationToken cancellation)
    {
        var steps = await Steps(shop.Id, cancellation);
        if (steps.Count == 0)
        {
            return [];
        }

        var start = from;
        var (zone, averages) = (RecipientPlaces.ShopZone(shop), new Dictionary<IsoDayOfWeek, int>());
        var mails = new List<ExpectedMails>();
        for (var day = from.InZone(zone).Date; zone.AtStartOfDay(day).ToInstant() < to; day = day.PlusDays(1))
        {
            if (!averages.TryGetValue(day.DayOfWeek, out var orders))
            {
                averages[day.DayOfWeek] = orders = await Average(shop.Id, day, from.InUtc().Date, cancellation);
            }

            mails.AddRange(
                from hour in Enumerable.Range(0, WakingHours)
                let at = zone.AtLeniently(day + new LocalTime(FirstHour + hour, 0)).ToInstant()
                let count = (orders * (hour + 1) / WakingHours) - (orders * hour / WakingHours)
                where count > 0 && at >= start && at < to
                from step in steps
                select new ExpectedMails(step.Campaign, step.Step, at, count));
        }

        return mails;
    }

    private async ValueTask<List<(string Campaign, Step Step)>> Steps(ShopId shop, CancellationToken cancellation)
    {
        var steps = new List<(string Campaign, Step Step)>();
        foreach (var head in await campaigns.Heads(shop, cancellation))
        {
            if (head.Live is { } version)
            {
                var campaign = await campaigns.Find(shop, head.Id, version, cancellation);
                steps.AddRange(campaign.Steps.Where(FollowsEveryOrder).Select(step => (campaign.Id, step)));
            }
        }

        return steps;
    }

    private static bool FollowsEveryOrder(Step step) => step is { Class: MessageClass.Contract, Audience: Audience.Customer }
        && step.Anchor.On is AnchorEvent.Placed or AnchorEvent.Paid or AnchorEvent.Shipped;

    private async ValueTask<int> Average(ShopId shop, LocalDate day, LocalDate today, CancellationToken cancellation)
    {
        // The last of these weekdays that is over.
        var last = day;
        while (last >= today)
        {
            last = last.PlusDays(-DaysAWeek);
        }

        var sum = 0;
        for (var week = 0; week < Weeks; week++)
        {
            var same = last.PlusDays(-DaysAWeek * week);
            sum += await index.CountPlaced(shop, same, same, cancellation);
        }

        return (sum + (Weeks / 2)) / Weeks;
    }
}
