using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>Prices such as <c>14.95</c>, <c>14,95</c>, <c>14.95 EUR</c> and <c>EUR 14.95</c>.</summary>
internal static class FeedPrice
{
    private const int CodeLength = 3;
    private const decimal Max = 1_000_000_000m;

    /// <summary>The price; null where the cell is blank or at fault, which is reported.</summary>
    /// <param name="row">Of the product.</param>
    /// <param name="column">Of the price.</param>
    /// <param name="currency">Of prices that name none; null: they must name one.</param>
    public static Money? Read(SheetRow row, SheetColumn column, string? currency)
    {
        if (row[column].Text() is not { } text)
        {
            return null;
        }

        var (number, code) = Parts(text);
        if ((code ?? currency) is not { } known)
        {
            row[column].Report("has no currency: write it behind the price, such as 14.95 EUR, or in a column currency");
            return null;
        }

        if (SheetNumber.Parse(number, out var ambiguous) is not { } amount || amount is < 0 or > Max)
        {
            row[column].Report(ambiguous
                ? "may be a thousand or a fraction: write it without a separator, or with a decimal point"
                : "must be a price, such as 14.95 EUR");
            return null;
        }

        return new Money(amount, known);
    }

    private static (string Number, string? Currency) Parts(string text)
    {
        if (text.Length > CodeLength && text[^CodeLength..].All(char.IsAsciiLetter))
        {
            return (text[..^CodeLength], text[^CodeLength..].ToUpperInvariant());
        }

        return text.Length > CodeLength && text[..CodeLength].All(char.IsAsciiLetter)
            ? (text[CodeLength..], text[..CodeLength].ToUpperInvariant())
            : (text, null);
    }
}
