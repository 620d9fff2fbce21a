using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Own;
using PostPurchase.Core.Messages.Templates;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>
/// What the steps of a campaign may send: what ships with the product, and what the shop wrote itself. A text of the shop's never makes
/// less of a message than it was: it keeps the traits of what it replaces, and what it shows can only add to them.
/// </summary>
internal sealed class KnownMessages(IReadOnlyList<KnownMessages.Written> own)
{
    /// <summary>What is known of a message that the shop wrote.</summary>
    /// <param name="Contents">Of each text that it has.</param>
    /// <param name="IsComplete">Whether it has one in both languages.</param>
    public sealed record Written(string Name, ConsentCategory? Category, IReadOnlyList<OwnContent> Contents, bool IsComplete);

    /// <summary>Of a campaign that was read.</summary>
    public static KnownMessages Of(Campaign campaign) => new(
    [
        .. campaign.Messages.Select(message => new Written(
            message.Name,
            message.Category,
            [.. new[] { message.De, message.En }.OfType<string>().Select(OwnContent.Of)],
            message is { De: not null, En: not null })),
    ]);

    /// <summary>All names, the shop's own first.</summary>
    public IReadOnlyList<string> Names { get; } = [.. own.Select(message => message.Name).Concat(MessageTraits.Names).Distinct(StringComparer.Ordinal)];

    /// <summary>Null where there is no such message.</summary>
    public MessageTraits? TraitsOf(string name)
    {
        var shipped = MessageTraits.All.GetValueOrDefault(name);
        return Find(name) is not { } written ? shipped
            : (shipped ?? new MessageTraits(written.Category == ConsentCategory.Service ? MessageClass.Service : MessageClass.Advertising, []))
                .AtLeast(written.Contents.Select(content => content.Least).DefaultIfEmpty().Max());
    }

    /// <summary>Whether it asks for a review, in any language.</summary>
    public bool AsksForReview(string? name) =>
        name is not null && (name == MessageTraits.ReviewRequest || Find(name)?.Contents.Any(content => content.AsksForReview) == true);

    /// <summary>Whether who gets it sees the voucher that it brings, in each language.</summary>
    public bool ShowsVoucher(string name) => Find(name) is { } written
        ? written.Contents.All(content => content.ShowsVoucher) && (written.IsComplete || !CampaignMessage.IsShipped(name) || TemplateLibrary.Uses(name, OwnExpressions.Voucher))
        : TemplateLibrary.Uses(name, OwnExpressions.Voucher);

    /// <summary>What an advertising step is that says nothing itself.</summary>
    public ConsentCategory CategoryOf(string name) =>
        Find(name)?.Category is { } category and not ConsentCategory.Service ? category : StepCategory.OfMessage(name);

    private Written? Find(string name) => own.FirstOrDefault(message => message.Name == name);
}
