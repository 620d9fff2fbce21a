using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>
/// The order's sums as the shop sent them, to the cent. Shops differ in what a subtotal holds and whether prices include tax;
/// which of it is so is seen from whether the sums add up, and only changes the labels.
/// </summary>
internal static class TotalsTable
{
    public static IEnumerable<TotalsRow> Of(Order order, Locale locale, Words words)
    {
        if (order.Totals is not { } totals)
        {
            yield break;
        }

        if (totals.Subtotal is { } subtotal)
        {
            yield return new TotalsRow(words.Subtotal, locale.Money(subtotal));
        }

        if (totals.Discount is { Amount: not 0 } discount)
        {
            yield return DiscountAlreadyOff(totals)
                ? new TotalsRow(words.DiscountInSubtotal, locale.Money(discount))
                : new TotalsRow(words.Discount, locale.Money(discount with { Amount = -discount.Amount }));
        }

        if (Shipping(order, totals, locale, words) is { } shipping)
        {
            yield return new TotalsRow(words.Shipping, shipping);
        }

        var onTop = TaxOnTop(totals);
        if (onTop && totals.Tax is { } tax)
        {
            yield return new TotalsRow(words.TaxOnTop, locale.Money(tax));
        }

        yield return new TotalsRow(words.Total, locale.Money(totals.Total), IsTotal: true);

        if (!onTop && totals.Tax is { Amount: not 0 } included)
        {
            yield return new TotalsRow(words.TaxIncluded, locale.Money(included));
        }
    }

    private static string? Shipping(Order order, OrderTotals totals, Locale locale, Words words) => totals.Shipping switch
    {
        null => null,
        { Amount: 0 } => order.Lines.Any(line => line.RequiresShipping) ? words.FreeShipping : null,
        { } costs => locale.Money(costs),
    };

    private static bool TaxOnTop(OrderTotals totals) =>
        Amount(totals.Tax) > 0
        && (Net(totals) + Amount(totals.Tax) == totals.Total.Amount
            || Net(totals) + Amount(totals.Discount) + Amount(totals.Tax) == totals.Total.Amount);

    private static bool DiscountAlreadyOff(OrderTotals totals)
    {
        var undiscounted = Net(totals) + Amount(totals.Discount);
        return totals.Subtotal is not null
            && (undiscounted == totals.Total.Amount || undiscounted + Amount(totals.Tax) == totals.Total.Amount)
            && Net(totals) != totals.Total.Amount
            && Net(totals) + Amount(totals.Tax) != totals.Total.Amount;
    }

    private static decimal Net(OrderTotals totals) =>
        Amount(totals.Subtotal) - Amount(totals.Discount) + Amount(totals.Shipping);

    private static decimal Amount(Money? money) => money?.Amount ?? 0;
}
