using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// WooCommerce sends every amount without its tax and the tax beside it, whatever the shop shows. All our amounts are with tax:
/// it is what the customer pays, and so that the sums add up: subtotal - discount + shipping = total.
/// </summary>
internal static class WooCommerceAmounts
{
    /// <summary>The amount with its tax; null where it is missing.</summary>
    public static Money? Gross(PayloadNode owner, string amount, string tax, string currency) =>
        owner.Member(amount).Money(currency) is { } net
            ? net with { Amount = net.Amount + (owner.Member(tax).Money(currency)?.Amount ?? 0) }
            : null;

    /// <summary>
    /// For one piece, rounded to the digits of the sum as WooCommerce does in its mails; null where nothing was ordered.
    /// </summary>
    public static Money? PerPiece(Money? sum, decimal quantity)
    {
        if (sum is not { } money || quantity == 0)
        {
            return null;
        }

        // Adding a zero of the same scale keeps the digits: 27.00 / 2 is 13.50, not 13.5.
        var each = Math.Round(money.Amount / quantity, money.Amount.Scale, MidpointRounding.AwayFromZero);
        return money with { Amount = each + new decimal(0, 0, 0, false, money.Amount.Scale) };
    }
}
