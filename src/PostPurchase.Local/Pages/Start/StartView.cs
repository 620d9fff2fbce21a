using PostPurchase.Local.Pages.Mailbox;

namespace PostPurchase.Local.Pages.Start;

/// <summary>What the start page shows.</summary>
/// <param name="Notice">What the last button did.</param>
/// <param name="NextDue">When the next piece of work is due; null when nothing waits.</param>
/// <param name="HasDemoShop">False where other machines can reach the host: the demo shop's secrets are published.</param>
public sealed record StartView(
    string? Notice,
    string Now,
    string Place,
    bool IsSimulated,
    string? NextDue,
    bool HasDemoShop,
    IReadOnlyList<StartView.Sample> Samples,
    IReadOnlyList<MailSummary> Mails,
    IReadOnlyList<StartView.Address> Addresses,
    string CurlExample)
{
    public sealed record Sample(string Name, string Customer, string Stage, string OrderAddress, IReadOnlyList<Choice> Choices);

    /// <summary>A button that posts to <paramref name="Address"/>.</summary>
    public sealed record Choice(string Address, string Label);

    public sealed record Address(string What, string Value);
}
