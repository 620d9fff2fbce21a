using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>Payments that were given back. How much a partial refund was, the state event doesn't say.</summary>
internal static class ShopwareRefunds
{
    public static IEnumerable<OrderEvent> Of(PayloadNode order, ShopwareMessage message)
    {
        var id = order.Member("id").RequiredOrderId();
        var partial = ShopwareOrderEvents.State(message) == "refunded_partially";
        var currency = order.ObjectMember("currency").Member("isoCode").Currency();
        var transactions = ShopwareStates.Entered(order.Member("transactions").Items(), ShopwareOrderEvents.State(message));
        if (transactions.Count == 0)
        {
            return [Refund(id, id.Value, Total(order.ObjectMember("price")), message.SentAt(), partial)];
        }

        return transactions.Select(transaction => Refund(
            id,
            transaction.Member("id").RequiredId(),
            Total(transaction.ObjectMember("amount")),
            message.ChangedAt(transaction),
            partial));

        Money? Total(PayloadNode price) =>
            partial || currency is null ? null : ShopwareAmounts.Of(price.Member("totalPrice"), currency);
    }

    private static OrderEvent.Refunded Refund(OrderId order, string id, Money? amount, NodaTime.Instant at, bool partial) =>
        new() { At = at, OrderId = order, RefundId = partial ? $"{id}-partial" : id, Amount = amount };
}
