namespace PostPurchase.Web.OrderPages;

/// <summary>The reasons for a return that customers choose from.</summary>
internal static class ReturnReasons
{
    private static readonly (string Code, string German, string English)[] All =
    [
        ("fit", "Passt nicht", "Does not fit"),
        ("different", "Anders als beschrieben", "Not as described"),
        ("defective", "Defekt oder beschädigt", "Defective or damaged"),
        ("wrong", "Falscher Artikel geliefert", "Wrong item delivered"),
        ("dislike", "Gefällt nicht", "Do not like it"),
        ("late", "Zu spät geliefert", "Delivered too late"),
        ("other", "Anderer Grund", "Another reason"),
    ];

    public static IEnumerable<(string Code, string Text)> For(OrderVisit visit) =>
        All.Select(reason => (reason.Code, visit.Say(reason.German, reason.English)));

    /// <summary>Null for a code that is none.</summary>
    public static string? Text(string code, OrderVisit visit) =>
        For(visit).FirstOrDefault(reason => reason.Code == code).Text;
}
