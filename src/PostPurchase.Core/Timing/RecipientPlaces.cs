using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Timing;

/// <summary>Finds where a recipient is: the delivery address where it tells, else the shop.</summary>
public static class RecipientPlaces
{
    /// <summary>
    /// Zone of the address, or the shop's where the address does not tell it; holidays of the address' country,
    /// or the shop's where the address names none.
    /// </summary>
    /// <exception cref="InvalidOperationException">The shop's zone is unknown; see <see cref="IsZone"/>.</exception>
    public static RecipientPlace For(Address? address, Shop shop)
    {
        var country = address?.Country?.Trim().ToUpperInvariant();
        return string.IsNullOrEmpty(country)
            ? new RecipientPlace(ShopZone(shop), HolidayCalendar.For(shop.Country, shop.Region))
            : new RecipientPlace(
                CountryZones.Find(country, address?.Region, address?.PostalCode) ?? ShopZone(shop),
                HolidayCalendar.For(country, address?.Region, address?.PostalCode));
    }

    /// <summary>Whether a text names a time zone of the IANA database, for checking a shop's settings.</summary>
    public static bool IsZone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    internal static DateTimeZone ShopZone(Shop shop) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone)
        ?? throw new InvalidOperationException($"Shop {shop.Id} has the unknown time zone '{shop.TimeZone}'.");
}
