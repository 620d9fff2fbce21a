using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// WooCommerce's times come in pairs, neither with an offset: <c>date_paid_gmt</c> in UTC and <c>date_paid</c> by the shop's
/// clock.
/// </summary>
internal sealed class WooCommerceTimes(Shop shop)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc;

    /// <summary>Null where the resource has neither.</summary>
    /// <param name="resource">An order or a customer.</param>
    /// <param name="name">Without the suffix, such as <c>date_paid</c>.</param>
    public Instant? Of(PayloadNode resource, string name) =>
        resource.Member($"{name}_gmt").Instant(assumeUtc: true) ?? FromShopClock(resource.Member(name));

    /// <summary>The start of a day by the shop's clock.</summary>
    public Instant StartOf(LocalDate day) => _zone.AtStartOfDay(day).ToInstant();

    /// <summary>A time that a clock change skipped is moved forward, one that it repeated is taken the first time.</summary>
    private Instant? FromShopClock(PayloadNode time) =>
        time.Instant(assumeUtc: true) is { } read ? read.InUtc().LocalDateTime.InZoneLeniently(_zone).ToInstant() : null;
}
