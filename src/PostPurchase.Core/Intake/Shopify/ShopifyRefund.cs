using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Translates refunds, which stand in orders and in the topic <c>refunds/create</c>.</summary>
internal static class ShopifyRefund
{
    public static IReadOnlyList<OrderEvent> Of(ShopifyWebhook webhook)
    {
        var body = webhook.Body.Required();
        ShopifyId.RequiredOf(body);

        // Only test notifications have no time of their own.
        return [.. Of(body, ShopifyId.RequiredOrderOf(body), orderCurrency: null, webhook.Headers.TriggeredAt())];
    }

    /// <summary>Nothing for a refund that moved neither money nor goods.</summary>
    /// <param name="refund">As in an order's <c>refunds</c>.</param>
    /// <param name="order">The order it belongs to.</param>
    /// <param name="orderCurrency">Null where the order is not at hand.</param>
    /// <param name="triggeredAt">Stands in where the refund has no time.</param>
    public static IEnumerable<OrderEvent> Of(PayloadNode refund, OrderId order, string? orderCurrency, Instant? triggeredAt)
    {
        var id = ShopifyId.RequiredOf(refund);
        var at = refund.Member("processed_at").Instant()
            ?? refund.Member("created_at").Instant()
            ?? triggeredAt
            ?? throw refund.Member("created_at").Problem("is missing");
        var lines = Lines(refund);
        var amount = Amount(refund, orderCurrency);
        if (amount is null && lines.Count == 0)
        {
            yield break;
        }

        yield return new OrderEvent.Refunded { At = at, OrderId = order, RefundId = id, Amount = amount, Lines = lines };
        if (ShopifyId.Of(refund.Member("return").Member("id")) is { } returnId)
        {
            yield return new OrderEvent.ReturnRefunded { At = at, OrderId = order, ReturnId = returnId, Amount = amount };
        }
    }

    /// <summary>
    /// What the refund's successful transactions paid back. None: no money moved (pieces taken out of the order or put back on the
    /// shelf, a payment that failed), so that no amount may be told.
    /// </summary>
    private static Money? Amount(PayloadNode refund, string? orderCurrency)
    {
        Money? sum = null;
        foreach (var transaction in refund.Member("transactions").Items())
        {
            if (transaction.Member("kind").Text() != "refund" || transaction.Member("status").Text() != "success")
            {
                continue;
            }

            var currency = transaction.Member("currency").Currency() ?? CurrencyOf(refund) ?? orderCurrency ?? Money.CurrencyOfOrder;
            var amount = transaction.Member("amount").RequiredMoney(currency);
            if (sum is { } before && !string.Equals(before.Currency, currency, StringComparison.Ordinal))
            {
                throw transaction.Member("currency").Problem("differs from that of the refund's other transactions");
            }

            sum = amount with { Amount = amount.Amount + (sum?.Amount ?? 0) };
        }

        return sum;
    }

    /// <summary>The currency that the customer paid in, from the first line that says so.</summary>
    private static string? CurrencyOf(PayloadNode refund) =>
        refund.Member("refund_line_items").Items()
            .Select(line => line.Member("subtotal_set").Member("presentment_money").Member("currency_code").Currency())
            .FirstOrDefault(currency => currency is not null);

    private static IReadOnlyList<LineQuantity> Lines(PayloadNode refund) =>
        [.. refund.Member("refund_line_items").Items().Select(line => new LineQuantity(
            ShopifyId.Of(line.Member("line_item_id")) ?? ShopifyId.RequiredOf(line.Member("line_item")),
            line.Member("quantity").RequiredQuantity()))];
}
