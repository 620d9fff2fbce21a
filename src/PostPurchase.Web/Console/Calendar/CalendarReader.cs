using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Calendar;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Results;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;
using PostPurchase.Web.Occasions;

namespace PostPurchase.Web.Console.Calendar;

/// <summary>Puts together what a month brings and brought.</summary>
internal sealed class CalendarReader(ICampaigns campaigns, PeakWatch watch, StoredResults stored, ResultsBook results)
{
    private const int DaysAWeek = 7;

    public async ValueTask<CalendarMonth> Read(Shop shop, YearMonth month, Instant now, CancellationToken cancellation)
    {
        var live = await LiveOccasions.Of(campaigns, shop, cancellation);
        var forecast = await watch.Show(shop, now, cancellation);
        var place = RecipientPlaces.For(null, shop);
        var first = month.OnDayOfMonth(1).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var last = month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        var dates = CampaignCalendar.Of(live, place.Holidays, first, 1);
        var today = now.InZone(place.Zone).Date;
        var sent = await results.Sent(shop.Id, await stored.Head(shop.Id, cancellation), first, last, cancellation);

        CalendarDay Day(LocalDate date) => new(
            date,
            place.Holidays.NameOf(date),
            [.. dates.Where(occasion => occasion.Date == date)],
            [.. dates.Where(occasion => occasion.From == date && occasion.Date != date)],
            date < today ? null : forecast.Days.FirstOrDefault(day => day.Date == date),
            sent.TryGetValue(date, out var mails) ? mails : null,
            forecast.Warnings.FirstOrDefault(warning => warning.Date == date));

        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(day => Day(first.PlusDays(day)));
        return new CalendarMonth(
            month,
            [.. days.Chunk(DaysAWeek)],
            live.ToDictionary(campaign => campaign.Id, campaign => campaign.Name, StringComparer.Ordinal),
            [.. live.Where(campaign => campaign.Occasion is not (null or OccasionRule.Season))],
            forecast.Quota,
            forecast.ComputedAt);
    }
}
