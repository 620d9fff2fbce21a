using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// The sums of an order with tax, so that subtotal - discount + shipping = total. In an order at net prices (business customers)
/// Shopware adds the tax below the lines and may round it there, so the subtotal then is what makes the sums add up.
/// </summary>
internal static class ShopwareTotals
{
    public static OrderTotals Of(PayloadNode order, string currency)
    {
        var price = order.Member("price").Required();
        var total = ShopwareAmounts.Required(price.Member("totalPrice"), currency);
        var shipping = Shipping(order, currency);
        var discount = -ShopwareLines.Rebates(order).Sum(item => ShopwareLines.Gross(item, order, currency));
        var positions = IsNet(order) ? null : ShopwareAmounts.Of(price.Member("positionPrice"), currency);
        var subtotal = (positions?.Amount ?? total.Amount - (shipping?.Amount ?? 0)) + discount;
        return new OrderTotals
        {
            Subtotal = new Money(ShopwareAmounts.Clean(subtotal), currency),
            Discount = new Money(ShopwareAmounts.Clean(discount), currency),
            Shipping = shipping,
            Tax = ShopwareAmounts.Tax(price, currency),
            Total = total,
        };
    }

    public static bool IsNet(PayloadNode order) =>
        (order.ObjectMember("price").Member("taxStatus").Text() ?? order.Member("taxStatus").Text()) == "net";

    /// <summary>The tax that a calculated price of this order doesn't contain yet.</summary>
    public static decimal TaxOnTop(PayloadNode price, PayloadNode order, string currency) =>
        IsNet(order) ? ShopwareAmounts.Tax(price, currency)?.Amount ?? 0 : 0;

    private static Money? Shipping(PayloadNode order, string currency)
    {
        var tax = TaxOnTop(order.ObjectMember("shippingCosts"), order, currency);
        return ShopwareAmounts.Of(order.Member("shippingTotal"), currency) is { } shipping
            ? shipping with { Amount = ShopwareAmounts.Clean(shipping.Amount + tax) }
            : null;
    }
}
