using NodaTime;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Reads a shop's days from what becomes of the host's mails. Pure.</summary>
internal static class ForecastDays
{
    /// <summary>Later than this is worth a warning; a contract mail may not be late at all.</summary>
    private const int LateHours = 4;

    /// <param name="start">When hours count start.</param>
    public static IReadOnlyList<ForecastDay> Of(Shop shop, IReadOnlyList<FittedPart> all, Instant start)
    {
        var zone = RecipientPlaces.ShopZone(shop);
        var today = start.InZone(zone).Date;
        var byDay = all.ToLookup(fitted => At(fitted.Part.Hour, start).InZone(zone).Date);
        return [.. Enumerable.Range(0, ShopLoad.Days).Select(day => Of(today.PlusDays(day), shop, [.. byDay[today.PlusDays(day)]], start))];
    }

    /// <summary>What of a day is worth a warning; empty where nothing is.</summary>
    public static IReadOnlyList<LateMails> WorthAWarning(ForecastDay day, IReadOnlyList<FittedPart> all, Shop shop, Instant start)
    {
        var zone = RecipientPlaces.ShopZone(shop);
        var late = all.Where(fitted => fitted.Part.Of.Shop == shop.Id && IsBad(fitted) && At(fitted.Part.Hour, start).InZone(zone).Date == day.Date)
            .Select(fitted => (fitted.Part.Of.Class, fitted.Part.Of.Campaign))
            .ToHashSet();
        return [.. day.NotFitting.Where(mails => late.Contains((mails.Class, mails.Campaign)))];
    }

    private static bool IsBad(FittedPart fitted) => fitted.Expired > 0
        || fitted.LastSent - fitted.Part.Hour > (fitted.Part.Of.Class == SendingClass.Contract ? 0 : LateHours);

    private static ForecastDay Of(LocalDate date, Shop shop, IReadOnlyList<FittedPart> parts, Instant start)
    {
        var own = parts.Where(fitted => fitted.Part.Of.Shop == shop.Id).ToList();
        var hours = own.GroupBy(fitted => fitted.Part.Hour, (hour, those) => (Hour: hour, Count: those.Sum(fitted => fitted.Part.Count))).ToList();
        var peak = hours.OrderByDescending(hour => hour.Count).ThenBy(hour => hour.Hour).FirstOrDefault();
        return new ForecastDay(
            date,
            own.Sum(fitted => fitted.Part.Count),
            parts.Sum(fitted => fitted.Part.Count) - own.Sum(fitted => fitted.Part.Count),
            hours.Count == 0 ? null : At(peak.Hour, start),
            peak.Count,
            [.. Enum.GetValues<SendingClass>().Select(of => Of(of, [.. own.Where(fitted => fitted.Part.Of.Class == of)]))],
            [.. NotFitting(own, start)]);
    }

    private static ForecastClass Of(SendingClass of, IReadOnlyList<FittedPart> parts) =>
        new(of, parts.Sum(fitted => fitted.Part.Count), parts.Sum(fitted => fitted.Late), parts.Sum(fitted => fitted.Expired));

    private static IEnumerable<LateMails> NotFitting(IEnumerable<FittedPart> own, Instant start) =>
        from fitted in own
        where fitted.Late + fitted.Expired > 0
        group fitted by (fitted.Part.Of.Class, fitted.Part.Of.Campaign) into those
        orderby those.Key.Class, those.Key.Campaign
        let last = those.Max(fitted => fitted.LastSent)
        select new LateMails(
            those.Key.Class,
            those.Key.Campaign,
            those.Sum(fitted => fitted.Late),
            those.Sum(fitted => fitted.Expired),
            last is { } hour ? At(hour + 1, start) : null);

    private static Instant At(int hour, Instant start) => start + Duration.FromHours(hour);
}
