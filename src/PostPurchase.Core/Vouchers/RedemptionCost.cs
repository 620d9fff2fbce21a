using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Vouchers;

/// <summary>What a voucher took off an order. Shops tell one discount for the order, however many vouchers it has.</summary>
internal static class RedemptionCost
{
    /// <summary>
    /// The order's discount where the voucher is the only one; else what it is worth, no more than the discount. Null where nothing says
    /// what its share came to.
    /// </summary>
    public static Money? Of(VoucherValue value, Order order)
    {
        var discount = order.Totals?.Discount;
        if (discount is { Amount: > 0 } && order.Vouchers.Count == 1)
        {
            return discount;
        }

        var worth = value.Amount ?? Share(value, order);
        return worth is { } known && discount is { Amount: > 0 } most && most.Currency == known.Currency
            ? known with { Amount = Math.Min(known.Amount, most.Amount) }
            : worth;
    }

    private static Money? Share(VoucherValue value, Order order) =>
        value.Percent is { } percent && order.Totals is { } totals && (totals.Subtotal ?? totals.Total) is var goods
            ? goods with { Amount = Math.Round(goods.Amount * percent / 100, 2, MidpointRounding.AwayFromZero) }
            : null;
}
