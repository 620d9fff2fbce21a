using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// The sums of an order with tax. There is no place for fees and gift cards in <see cref="OrderTotals"/>: a fee (for cash on
/// delivery) raises the subtotal, a negative fee (how plugins give rebates) and a redeemed gift card are discounts. The total is
/// as sent.
/// </summary>
internal static class WooCommerceTotals
{
    // WooCommerce rounds each line's net amount and tax for themselves, the order's total as a whole.
    private const decimal RoundingPerLine = 0.01m;

    public static OrderTotals Of(PayloadNode order, string currency)
    {
        var fees = order.Member("fee_lines").Items()
            .Select(fee => WooCommerceAmounts.Gross(fee, "total", "total_tax", currency)?.Amount ?? 0)
            .ToList();
        var discount = Coupons(order, currency) + GiftCards(order, currency) - fees.Where(fee => fee < 0).Sum();
        var shipping = WooCommerceAmounts.Gross(order, "shipping_total", "shipping_tax", currency);
        var total = order.Member("total").RequiredMoney(currency);
        var fitting = total.Amount + discount - (shipping?.Amount ?? 0);
        return new OrderTotals
        {
            Subtotal = new Money(Subtotal(order, currency, fees.Where(fee => fee > 0).Sum(), fitting), currency),
            Discount = new Money(discount, currency),
            Shipping = shipping,
            Tax = order.Member("total_tax").Money(currency),
            Total = total,
        };
    }

    /// <summary>The lines and fees; what makes the sums add up where that is only cents away.</summary>
    private static decimal Subtotal(PayloadNode order, string currency, decimal fees, decimal fitting)
    {
        var lines = WooCommerceLines.Nodes(order)
            .Select(line => WooCommerceAmounts.Gross(line, "subtotal", "subtotal_tax", currency)?.Amount ?? 0)
            .ToList();
        var sum = lines.Sum() + fees;
        return Math.Abs(sum - fitting) <= RoundingPerLine * lines.Count ? fitting : sum;
    }

    private static decimal Coupons(PayloadNode order, string currency) =>
        WooCommerceAmounts.Gross(order, "discount_total", "discount_tax", currency)?.Amount ?? 0;

    private static decimal GiftCards(PayloadNode order, string currency) =>
        order.Member("gift_cards").Values().Sum(card => card.IsObject ? card.Member("amount").Money(currency)?.Amount ?? 0 : 0);
}
