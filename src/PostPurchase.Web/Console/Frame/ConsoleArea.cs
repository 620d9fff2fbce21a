namespace PostPurchase.Web.Console.Frame;

/// <summary>A part of the console, as its navigation shows it.</summary>
/// <param name="Path">Within the shop's console.</param>
internal sealed record ConsoleArea(string Path, string German, string English)
{
    public static IReadOnlyList<ConsoleArea> All { get; } =
    [
        new("", "Heute", "Today"),
        new("campaigns", "Kampagnen", "Campaigns"),
        new("calendar", "Kalender", "Calendar"),
        new("orders", "Bestellungen & Kunden", "Orders & customers"),
        new("cases", "Fälle", "Cases"),
        new("results", "Ergebnisse", "Results"),
        new("deliveries", "Zustellungen", "Deliveries"),
        new("reconciliation", "Abgleich", "Reconciliation"),
        new("settings", "Einstellungen", "Settings"),
        new("access", "Zugänge", "Access"),
        new("audit", "Protokoll", "Audit log"),
    ];
}
