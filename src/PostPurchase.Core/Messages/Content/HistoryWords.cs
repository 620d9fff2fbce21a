namespace PostPurchase.Core.Messages.Content;

/// <summary>What happens to orders, in a word or two.</summary>
internal sealed record HistoryWords
{
    public static HistoryWords German { get; } = new()
    {
        Placed = "bestellt",
        Paid = "bezahlt",
        Cancelled = "storniert",
        Arrived = "angekommen",
        Refunded = "erstattet",
        Withdrawn = "Widerruf erklärt",
        Shipped = "Paket verschickt",
        Delivered = "Paket angekommen",
        ReturnRequested = "Rücksendung angemeldet",
        ReturnReceived = "Rücksendung eingetroffen",
        ReturnRefunded = "Rücksendung erstattet",
        CaseOpened = "Fall eröffnet",
        CaseResponded = "Fall beantwortet",
        CaseResolved = "Fall gelöst",
        CaseTakenBack = "Fall durch den Kunden erledigt",
    };

    public static HistoryWords English { get; } = new()
    {
        Placed = "ordered",
        Paid = "paid",
        Cancelled = "cancelled",
        Arrived = "arrived",
        Refunded = "refunded",
        Withdrawn = "withdrawal declared",
        Shipped = "parcel shipped",
        Delivered = "parcel arrived",
        ReturnRequested = "return registered",
        ReturnReceived = "return received",
        ReturnRefunded = "return refunded",
        CaseOpened = "case opened",
        CaseResponded = "case answered",
        CaseResolved = "case resolved",
        CaseTakenBack = "case settled by the customer",
    };

    public required string Placed { get; init; }

    public required string Paid { get; init; }

    public required string Cancelled { get; init; }

    public required string Arrived { get; init; }

    public required string Refunded { get; init; }

    public required string Withdrawn { get; init; }

    public required string Shipped { get; init; }

    public required string Delivered { get; init; }

    public required string ReturnRequested { get; init; }

    public required string ReturnReceived { get; init; }

    public required string ReturnRefunded { get; init; }

    public required string CaseOpened { get; init; }

    public required string CaseResponded { get; init; }

    public required string CaseResolved { get; init; }

    public required string CaseTakenBack { get; init; }

    public static HistoryWords For(string language) => language == Languages.German ? German : English;
}
