using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>Shopware's amounts are binary floating point numbers written as JSON numbers.</summary>
internal static class ShopwareAmounts
{
    // More than any currency has; what lies behind is left over from adding binary fractions (59.370000000000005).
    private const int MaxDecimals = 8;

    /// <summary>Divided by, a decimal loses its trailing zeros.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static Money? Of(PayloadNode amount, string currency) =>
        amount.Money(currency) is { } money ? money with { Amount = Clean(money.Amount) } : null;

    public static Money Required(PayloadNode amount, string currency) =>
        Of(amount, currency) ?? throw amount.Problem("is missing");

    /// <summary>The sum of calculated taxes; zero for an empty list, null where it is missing.</summary>
    public static Money? Tax(PayloadNode price, string currency)
    {
        var taxes = price.Member("calculatedTaxes");
        if (!taxes.Exists)
        {
            return null;
        }

        var sum = taxes.Values().Where(tax => tax.IsObject).Sum(tax => tax.Member("tax").Money(currency)?.Amount ?? 0);
        return new Money(Clean(sum), currency);
    }

    public static decimal Clean(decimal amount) => amount.Scale > MaxDecimals ? Math.Round(amount, MaxDecimals) / One : amount;
}
