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
            var amount = partial || currency is null ? null : ShopwareAmounts.Of(order.ObjectMember("price").Member("totalPrice"), currency);
            return [Refund(id, id.Value, amount, message.SentAt(), partial)];
        }

        return transactions.Select(transaction => Refund(
            id,
            transaction.Member("id").RequiredId(),
            partial || currency is null ? null : ShopwareAmounts.Of(transaction.ObjectMember("amount").Member("totalPrice"), currency),
            message.ChangedAt(transaction),
            partial));
    }

    private static OrderEvent.Refunded Refund(OrderId order, string id, Money? amount, NodaTime.Instant at, bool partial) =>
        new() { At = at, OrderId = order, RefundId = partial ? $"{id}-partial" : id, Amount = amount };
}
