using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>A delivery address as it is written on a parcel.</summary>
internal static class AddressLines
{
    /// <summary>Only lines that say something; the country only where it is not the shop's.</summary>
    public static IEnumerable<string> Of(Address address, string shopCountry, Locale locale)
    {
        string?[] lines =
        [
            address.Name,
            address.Street,
            Place(address),
            address.Country == shopCountry || address.Country is null ? null : locale.Country(address.Country),
        ];
        return lines.OfType<string>().Where(line => !string.IsNullOrWhiteSpace(line));
    }

    // Postal addressing systems of the Universal Postal Union (upu.int): postcode after the town, with the region, in these.
    private static string Place(Address address) => address.Country is "US" or "CA" or "AU" or "GB" or "IE"
        ? Joined(", ", address.City, Joined(" ", address.Region, address.PostalCode))
        : Joined(" ", address.PostalCode, address.City);

    private static string Joined(string separator, params ReadOnlySpan<string?> pieces)
    {
        var text = "";
        foreach (var piece in pieces)
        {
            text = string.IsNullOrWhiteSpace(piece) ? text : text.Length == 0 ? piece : text + separator + piece;
        }

        return text;
    }
}
