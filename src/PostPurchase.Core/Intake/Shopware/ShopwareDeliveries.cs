using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>An order's deliveries: where to, how, and the parcels' tracking codes.</summary>
internal static class ShopwareDeliveries
{
    /// <summary>A rebate on shipping is kept as one more delivery, with negative costs; nothing is sent with it.</summary>
    public static IEnumerable<PayloadNode> Real(PayloadNode order) =>
        order.Member("deliveries").Items()
            .Where(delivery => !(delivery.ObjectMember("shippingCosts").Member("totalPrice").Money("")?.Amount < 0));

    /// <summary>
    /// The delivery as a parcel. Shopware says that a part was sent, not which; so that part is a parcel of its own, and the rest
    /// becomes another one when the delivery is complete.
    /// </summary>
    public static ShipmentInfo Parcel(PayloadNode delivery, bool partial)
    {
        var id = delivery.Member("id").RequiredId();
        var codes = delivery.Member("trackingCodes").Values().Select(code => code.TextOrNumber()).OfType<string>().ToList();
        var method = delivery.ObjectMember("shippingMethod");
        return new ShipmentInfo
        {
            Id = partial ? $"{id}-partial" : id,
            Carrier = method.ObjectMember("translated").Member("name").Text() ?? method.Member("name").Text(),
            TrackingNumber = codes.Count == 0 ? null : CleanText.Of(string.Join(", ", codes), PayloadNode.MaxTextLength),
            TrackingUrl = codes is [var code] ? TrackingUrl(method, code) : null,
            Lines = partial ? [] : Positions(delivery),
        };
    }

    /// <summary>What the delivery holds, if its positions were loaded.</summary>
    public static IReadOnlyList<LineQuantity> Positions(PayloadNode delivery) =>
        [.. delivery.Member("positions").Values()
            .Where(position => position.IsObject && position.Member("orderLineItemId").Exists)
            .Select(position => new LineQuantity(position.Member("orderLineItemId").RequiredId(), Quantity(position)))];

    private static decimal Quantity(PayloadNode position) =>
        position.Member("quantity").Quantity() ?? position.ObjectMember("price").Member("quantity").RequiredQuantity();

    /// <summary>The shipping method's link has <c>%s</c> where the code goes.</summary>
    private static string? TrackingUrl(PayloadNode method, string code)
    {
        var link = method.ObjectMember("translated").Member("trackingUrl").Url() ?? method.Member("trackingUrl").Url();
        return link?.Replace("%s", Uri.EscapeDataString(code), StringComparison.Ordinal);
    }
}
