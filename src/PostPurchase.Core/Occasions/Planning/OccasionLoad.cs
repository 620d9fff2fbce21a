using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// The mails of occasions that are not planned yet: as many as a day may concern, by the indexes. Who has them is not looked at, so this
/// is the most that may come: audiences, consents and orders that came to nothing are not in it.
/// </summary>
public sealed class OccasionLoad(
    ICampaigns campaigns, PlanBook book, CustomerIndex customers, BirthdayIndex birthdays, JourneyIndex orders) : IExpectedLoad
{
    public async ValueTask<IReadOnlyList<ExpectedMails>> Expect(Shop shop, Instant from, Instant to, CancellationToken cancellation)
    {
        var (mails, place) = (new List<ExpectedMails>(), RecipientPlaces.For(null, shop));
        foreach (var head in await campaigns.Heads(shop.Id, cancellation))
        {
            if (head.Live is { } version
                && await campaigns.Find(shop.Id, head.Id, version, cancellation) is { Occasion: { } rule } campaign)
            {
                var planned = (await book.Plan(shop.Id, head.Id, cancellation))?.State.Through;
                var last = to.InZone(place.Zone).Date;
                for (var day = LocalDate.Max(from.InZone(place.Zone).Date, planned?.PlusDays(1) ?? LocalDate.MinIsoValue); day <= last; day = day.PlusDays(1))
                {
                    var count = await ExpectedOn(shop.Id, OccasionCalendar.On(rule, day), cancellation);
                    mails.AddRange(count == 0 ? [] : Mails(campaign, day, count, place).Where(mail => mail.At >= from && mail.At < to));
                }
            }
        }

        return mails;
    }

    /// <summary>How many customers may be concerned at most.</summary>
    private async ValueTask<int> ExpectedOn(ShopId shop, IReadOnlyList<OccasionDay> days, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var day in days)
        {
            count += day switch
            {
                OccasionDay.OfSeason => await customers.Count(shop, cancellation),
                OccasionDay.OfBirthday birthday => await birthdays.Count(shop, birthday.Born, cancellation),
                OccasionDay.OfWinBack winBack => await orders.CountPlaced(shop, winBack.LastOrder, winBack.LastOrder, cancellation),
                OccasionDay.OfReorder reorder => await orders.CountPlaced(shop, reorder.Placed, reorder.Placed, cancellation),
                OccasionDay.OfAnniversary anniversary => await FirstOrders(shop, anniversary, cancellation),
                _ => throw new InvalidOperationException($"No load of {day}."),
            };
        }

        return count;
    }

    private async ValueTask<int> FirstOrders(ShopId shop, OccasionDay.OfAnniversary day, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var placed in day.PlacedOn(day.Date.PlusYears(-OccasionCandidates.MostYears)))
        {
            count += await orders.CountPlaced(shop, placed, placed, cancellation);
        }

        return count;
    }

    private static IEnumerable<ExpectedMails> Mails(Campaign campaign, LocalDate day, int count, RecipientPlace place) =>
        from step in campaign.Steps
        where step is { Anchor.On: AnchorEvent.Occasion, Audience: Audience.Customer }
        select new ExpectedMails(campaign.Id, step, Schedule.Due(step.Timing, place.Zone.AtStartOfDay(day).ToInstant(), place).At, count);
}
