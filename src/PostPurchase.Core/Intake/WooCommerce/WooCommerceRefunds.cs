using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// The refunds of an order: id, reason and a negative total each. Which lines they concern stands only in the refund resource of
/// the REST interface, which no webhook carries.
/// </summary>
internal static class WooCommerceRefunds
{
    public static IReadOnlyList<OrderEvent> Events(string status, PayloadNode body, Order order)
    {
        var refunds = body.Member("refunds").Items();
        if (refunds.Count == 0)
        {
            return status == "refunded" ? [Refund(order, "refunded", order.Totals?.Total)] : [];
        }

        return [.. refunds.Select(refund =>
            Refund(order, refund.Member("id").RequiredId(), Positive(refund.Member("total").Money(order.Currency))))];
    }

    private static OrderEvent.Refunded Refund(Order order, string id, Money? amount) =>
        new() { At = order.RevisedAt, OrderId = order.Id, RefundId = id, Amount = amount };

    private static Money? Positive(Money? amount) => amount is { } money ? money with { Amount = Math.Abs(money.Amount) } : null;
}
