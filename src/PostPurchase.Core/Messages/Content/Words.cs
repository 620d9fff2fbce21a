namespace PostPurchase.Core.Messages.Content;

/// <summary>The words that blocks use; everything else that is said stands in the templates.</summary>
internal sealed record Words
{
    public static Words German { get; } = new()
    {
        Quantity = "Menge",
        Reason = "Grund",
        OneMoreLine = "… und 1 weiterer Artikel",
        MoreLines = "… und {0} weitere Artikel",
        Subtotal = "Zwischensumme",
        Discount = "Rabatt",
        DiscountInSubtotal = "Rabatt (bereits abgezogen)",
        Voucher = "Eingelöster Gutschein",
        Shipping = "Versand",
        FreeShipping = "kostenlos",
        TaxOnTop = "MwSt.",
        Total = "Gesamtbetrag",
        TaxIncluded = "inkl. MwSt.",
        ScoreOf = "{0} von 5",
        VoucherPercent = "{0} % Rabatt",
        VoucherAmount = "{0} Rabatt",
        VoucherCode = "Gutscheincode",
        VoucherMinimum = "ab einem Warenwert von {0}",
        VoucherUntil = "Gültig bis einschließlich {0}",
    };

    public static Words English { get; } = new()
    {
        Quantity = "Quantity",
        Reason = "Reason",
        OneMoreLine = "… and 1 more item",
        MoreLines = "… and {0} more items",
        Subtotal = "Subtotal",
        Discount = "Discount",
        DiscountInSubtotal = "Discount (already deducted)",
        Voucher = "Voucher used",
        Shipping = "Shipping",
        FreeShipping = "free",
        TaxOnTop = "Tax",
        Total = "Total",
        TaxIncluded = "incl. tax",
        ScoreOf = "{0} out of 5",
        VoucherPercent = "{0}% off",
        VoucherAmount = "{0} off",
        VoucherCode = "Voucher code",
        VoucherMinimum = "on orders of goods worth {0} or more",
        VoucherUntil = "Valid up to and including {0}",
    };

    public required string Quantity { get; init; }

    public required string Reason { get; init; }

    public required string OneMoreLine { get; init; }

    public required string MoreLines { get; init; }

    public required string Subtotal { get; init; }

    public required string Discount { get; init; }

    public required string DiscountInSubtotal { get; init; }

    public required string Voucher { get; init; }

    public required string Shipping { get; init; }

    public required string FreeShipping { get; init; }

    public required string TaxOnTop { get; init; }

    public required string Total { get; init; }

    public required string TaxIncluded { get; init; }

    public required string ScoreOf { get; init; }

    public required string VoucherPercent { get; init; }

    public required string VoucherAmount { get; init; }

    public required string VoucherCode { get; init; }

    public required string VoucherMinimum { get; init; }

    public required string VoucherUntil { get; init; }

    public static Words For(string language) => language == Languages.German ? German : English;
}
