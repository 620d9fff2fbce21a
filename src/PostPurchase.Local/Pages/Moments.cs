using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;

namespace PostPurchase.Local.Pages;

/// <summary>Moments as the local pages show them, in the zone of a shop: <c>Mon 30 Mar 2026 10:00</c>.</summary>
public sealed class Moments(DateTimeZone zone)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH:mm");

    /// <summary>Such as <c>Berlin</c>.</summary>
    public string Place { get; } = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public static Moments Of(Shop? shop) =>
        new((shop is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone)) ?? DateTimeZone.Utc);

    public string Format(Instant at) => Pattern.Format(at.InZone(zone).LocalDateTime);
}
