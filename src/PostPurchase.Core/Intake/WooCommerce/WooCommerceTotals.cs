using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// The sums of an order with tax. There is no place for fees and gift cards in <see cref="OrderTotals"/>: a fee (for cash on delivery)
/// raises the subtotal, a negative fee (how plugins give rebates) and a redeemed gift card are discounts. The total is as sent.
/// </summary>
internal static class WooCommerceTotals
{
    public static OrderTotals Of(PayloadNode order, string currency)
    {
        var fees = order.Member("fee_lines").Items()
            .Select(fee => WooCommerceAmounts.Gross(fee, "total", "total_tax", currency)?.Amount ?? 0)
            .ToList();
        var lines = WooCommerceLines.Nodes(order)
            .Select(line => WooCommerceAmounts.Gross(line, "subtotal", "subtotal_tax", currency)?.Amount ?? 0);
        var giftCards = order.Member("gift_cards").Values()
            .Select(card => card.IsObject ? card.Member("amount").Money(currency)?.Amount ?? 0 : 0);
        var coupons = WooCommerceAmounts.Gross(order, "discount_total", "discount_tax", currency)?.Amount ?? 0;
        return new OrderTotals
        {
            Subtotal = new Money(lines.Sum() + fees.Where(fee => fee > 0).Sum(), currency),
            Discount = new Money(coupons + giftCards.Sum() - fees.Where(fee => fee < 0).Sum(), currency),
            Shipping = WooCommerceAmounts.Gross(order, "shipping_total", "shipping_tax", currency),
            Tax = order.Member("total_tax").Money(currency),
            Total = order.Member("total").RequiredMoney(currency),
        };
    }
}
