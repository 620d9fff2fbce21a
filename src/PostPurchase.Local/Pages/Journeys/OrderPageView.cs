namespace PostPurchase.Local.Pages.Journeys;

/// <summary>An order, what happened to it and what its journeys do, ready to show.</summary>
/// <param name="Title">The number the customer knows.</param>
/// <param name="Place">Whose wall clock the times are from.</param>
/// <param name="MailsAddress">Of the order's mails.</param>
public sealed record OrderPageView(
    string Title,
    string Place,
    IReadOnlyList<OrderPageView.Fact> Facts,
    IReadOnlyList<OrderPageView.Line> Lines,
    IReadOnlyList<OrderPageView.Happening> Events,
    IReadOnlyList<OrderPageView.Journey> Journeys,
    string MailsAddress)
{
    public sealed record Fact(string Name, string Value);

    public sealed record Line(string Title, string Quantity, string Total);

    public sealed record Happening(string At, string What, string Source);

    public sealed record Journey(string Campaign, int Version, string Status, IReadOnlyList<Step> Steps);

    /// <param name="MailAddress">Of the mail, where one was sent.</param>
    public sealed record Step(string Id, string? Occurrence, string Status, string? When, string Explanation, string? MailAddress);
}
