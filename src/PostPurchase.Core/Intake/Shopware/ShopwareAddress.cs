using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>Where an order goes: the address of its delivery, or for downloads, which have none, the billing address.</summary>
internal static class ShopwareAddress
{
    public static Address? Of(PayloadNode order)
    {
        var delivery = ShopwareDeliveries.Real(order)
            .Select(node => node.ObjectMember("shippingOrderAddress"))
            .FirstOrDefault(node => node.Exists);
        return delivery.Exists ? Read(delivery) : Read(Billing(order));
    }

    private static Address? Read(PayloadNode node)
    {
        var country = node.ObjectMember("country").Member("iso").Country();
        var address = new Address
        {
            Name = Name(node) ?? node.Member("company").Text(),
            Street = node.Member("street").Text(),
            PostalCode = node.Member("zipcode").Text(),
            City = node.Member("city").Text(),
            Region = WithoutCountry(node.ObjectMember("countryState").Member("shortCode").Text(), country),
            Country = country,
        };
        return address == new Address() ? null : address;
    }

    // State events load the list of addresses instead of the billing address (OrderStateChangeEventListener).
    private static PayloadNode Billing(PayloadNode order)
    {
        var billing = order.ObjectMember("billingAddress");
        var id = order.Member("billingAddressId").Id();
        return billing.Exists || id is null
            ? billing
            : order.Member("addresses").Values()
                .FirstOrDefault(address => address.IsObject && address.Member("id").Id() == id, billing);
    }

    private static string? Name(PayloadNode node) =>
        CleanText.Of($"{node.Member("firstName").Text()} {node.Member("lastName").Text()}", PayloadNode.MaxTextLength);

    // Such as "DE-BE".
    private static string? WithoutCountry(string? state, string? country) =>
        country is not null && state is { Length: > 3 } && state.StartsWith($"{country}-", StringComparison.OrdinalIgnoreCase)
            ? state[3..]
            : state;
}
