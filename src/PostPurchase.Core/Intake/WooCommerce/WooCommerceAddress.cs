using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>Where an order goes: the shipping address, or the billing address where the shop asked for no other.</summary>
internal static class WooCommerceAddress
{
    public static Address? Of(PayloadNode order)
    {
        var shipping = Read(order.ObjectMember("shipping"));
        return HasPlace(shipping) ? shipping : Read(order.ObjectMember("billing")) ?? shipping;
    }

    public static string? JoinedName(PayloadNode address) =>
        Join(" ", address.Member("first_name").Text(), address.Member("last_name").Text());

    // WooCommerce fills in the shop's country and the buyer's name even where nothing is to be shipped.
    private static bool HasPlace(Address? address) =>
        address is not null && (address.Street ?? address.City ?? address.PostalCode) is not null;

    private static Address? Read(PayloadNode node)
    {
        var country = node.Member("country").Country();
        var address = new Address
        {
            Name = JoinedName(node) ?? node.Member("company").Text(),
            Street = Join(", ", node.Member("address_1").Text(), node.Member("address_2").Text()),
            PostalCode = node.Member("postcode").Text(),
            City = node.Member("city").Text(),
            Region = WithoutCountry(node.Member("state").Text(), country),
            Country = country,
        };
        return address == new Address() ? null : address;
    }

    // States of the USA come as "NY", of Germany as "DE-BE" (woocommerce/i18n/states.php).
    private static string? WithoutCountry(string? state, string? country) =>
        country is not null && state is { Length: > 3 } && state.StartsWith($"{country}-", StringComparison.OrdinalIgnoreCase)
            ? state[3..]
            : state;

    private static string? Join(string separator, string? first, string? second) =>
        first is null || second is null ? first ?? second : first + separator + second;
}
