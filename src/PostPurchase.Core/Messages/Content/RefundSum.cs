using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>What was paid back in all.</summary>
internal static class RefundSum
{
    /// <summary>Null where it is not known to the cent: a refund without amount, or in two currencies; or where it is nothing.</summary>
    public static Money? Of(IReadOnlyList<OrderEvent.Refunded> refunds)
    {
        Money? sum = null;
        foreach (var refund in refunds)
        {
            if (refund.Amount is not { } amount || (sum is { } before && before.Currency != amount.Currency))
            {
                return null;
            }

            sum = amount with { Amount = amount.Amount + (sum?.Amount ?? 0) };
        }

        return sum is { Amount: > 0 } ? sum : null;
    }
}
