using System.Globalization;
using System.Text.Json;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Reading;

/// <content>Amounts and quantities.</content>
internal readonly partial struct PayloadNode
{
    // A hundred times the largest plausible order in the currency with the smallest unit (about 25,000 IRR or VND to the euro).
    private const decimal MaxAmount = 1_000_000_000_000m;

    private const decimal MaxQuantity = 1_000_000m;

    // More digits than any currency has; fewer than decimal has, so that nothing is rounded in reading.
    private const int MaxNumberLength = 28;

    /// <summary>An amount as text or number, with the digits that were sent; null where missing or blank.</summary>
    public Money? Money(string currency)
    {
        if (Number("must be an amount of money, such as \"14.95\"") is not { } amount)
        {
            return null;
        }

        return Math.Abs(amount) <= MaxAmount ? new Money(amount, currency) : throw Problem("is too large an amount");
    }

    public Money RequiredMoney(string currency) => Money(currency) ?? throw Problem("is missing");

    /// <summary>From 0 to a million, maybe a fraction.</summary>
    public decimal? Quantity()
    {
        if (Number("must be a quantity") is not { } quantity)
        {
            return null;
        }

        return quantity is >= 0 and <= MaxQuantity ? quantity : throw Problem("must be a quantity from 0 to 1000000");
    }

    public decimal RequiredQuantity() => Quantity() ?? throw Problem("is missing");

    private decimal? Number(string expectation)
    {
        var text = _element.ValueKind switch
        {
            JsonValueKind.Number => _element.GetRawText(),
            JsonValueKind.String => _element.GetString()?.Trim(),
            _ => Exists ? throw Problem(expectation) : null,
        };
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text.Length <= MaxNumberLength && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(expectation);
    }
}
