using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>
/// One value. Where it can't be what is asked for, that is reported to its row and null is given; a blank one is null and no
/// problem.
/// </summary>
internal readonly struct SheetCell(SheetRow row, string column, string raw)
{
    // As for webhooks.
    private const decimal MaxAmount = 1_000_000_000_000m;
    private const decimal MaxQuantity = 1_000_000m;

    public bool Exists => !string.IsNullOrWhiteSpace(raw);

    public string? Text() => Text(PayloadNode.MaxTextLength);

    public string? Text(int maxLength) => CleanText.Of(Unprotected(raw), maxLength);

    /// <summary>Reports a blank one.</summary>
    public T? Required<T>(T? value)
    {
        if (!Exists)
        {
            Report("is missing");
        }

        return value;
    }

    public string? Id()
    {
        if (Unprotected(raw)?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (IdText.ProblemOf(text) is { } problem)
        {
            Report(problem);
            return null;
        }

        return text;
    }

    public Money? Money(string? currency)
    {
        var amount = Number("an amount of money, such as 14.95 or 14,95");
        if (amount is null || currency is null)
        {
            return null;
        }

        if (Math.Abs(amount.Value) > MaxAmount)
        {
            Report("is too large an amount");
            return null;
        }

        return new Money(amount.Value, currency);
    }

    public decimal? Quantity()
    {
        if (Number("a quantity") is not { } quantity)
        {
            return null;
        }

        if (quantity is >= 0 and <= MaxQuantity)
        {
            return quantity;
        }

        Report("must be a quantity from 0 to 1000000");
        return null;
    }

    /// <param name="zone">Of times that name none.</param>
    public Instant? Time(DateTimeZone zone)
    {
        if (!Exists)
        {
            return null;
        }

        var time = SheetTime.Parse(raw.Trim(), zone);
        if (time is null)
        {
            Report($"must be a time between 1970 and 2199, such as {SheetTime.Examples}");
        }

        return time;
    }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (text.Length == 3 && text.All(char.IsAsciiLetter))
        {
            return text.ToUpperInvariant();
        }

        Report("must be a currency code of three letters");
        return null;
    }

    /// <summary>An address that mail could go to; null for anything else: an order without one is still an order.</summary>
    public string? Email() => EmailText.Of(Unprotected(raw));

    /// <summary>ISO 3166-1 alpha-2; null for anything else, since some exports have the country's name or an internal id.</summary>
    public string? Country() =>
        Text() is { Length: 2 } text && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    /// <summary>BCP 47 tag; null for anything else.</summary>
    public string? Language() => LanguageText.Of(Text());

    /// <summary>Null for anything that is neither yes nor no.</summary>
    public bool? Flag() => Text()?.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" or "ja" or "wahr" => true,
        "no" or "false" or "0" or "nein" or "falsch" => false,
        _ => null,
    };

    public void Report(string problem) => row.Report(column, problem);

    private decimal? Number(string expectation)
    {
        if (!Exists)
        {
            return null;
        }

        var number = SheetNumber.Parse(raw, out var ambiguous);
        if (number is null)
        {
            Report(ambiguous
                ? "may be a thousand or a fraction: write it without a separator, or with a decimal point"
                : $"must be {expectation}");
        }

        return number;
    }

    /// <summary>
    /// Without the apostrophe that exports put before what a spreadsheet would take for a number or formula: Shopify before postal
    /// codes, WooCommerce before the signs of formulas (woocommerce, includes/export/abstract-wc-csv-exporter.php).
    /// </summary>
    private static string? Unprotected(string text) =>
        text.Length > 1 && text[0] == '\'' && (char.IsAsciiDigit(text[1]) || text[1] is '=' or '+' or '-' or '@') ? text[1..] : text;
}
