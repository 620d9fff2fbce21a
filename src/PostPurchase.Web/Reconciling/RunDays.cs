using NodaTime;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Reconciling;

/// <summary>The days that somebody asks for.</summary>
internal static class RunDays
{
    /// <returns>Null where they are none, lie ahead, or are too many.</returns>
    public static DateInterval? Of(Shop shop, LocalDate? from, LocalDate? to, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc;
        var today = now.InZone(zone).Date;
        return from is { } first && first <= today && (to ?? first) is var last && last >= first
            && Period.DaysBetween(first, last) < ReconciliationDesk.MostDays
                ? new DateInterval(first, LocalDate.Min(last, today))
                : null;
    }
}
