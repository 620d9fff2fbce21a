using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Checking;
using PostPurchase.Core.Messages.Previewing;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary>Opens a message for its editor, and renders it as an order would get it.</summary>
internal sealed class MessageDesk(CampaignArchive archive, MessagePreview preview, IPartitionStore store)
{
    /// <summary>In the address of the page for a message that has no name yet.</summary>
    public const string New = "-";

    private const int MaxOrder = 200;

    /// <summary>The message as it is stored; null where the campaign or the message does not exist.</summary>
    /// <param name="message">Its name, or <see cref="New"/>.</param>
    public async ValueTask<MessageView?> Open(ConsoleVisit visit, string id, string message, string? language, string? order, CancellationToken cancellation)
    {
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { } opened)
        {
            return null;
        }

        var name = message == New ? "" : message;
        var spoken = language is Languages.German or Languages.English ? language : Languages.Pick(visit.Shop.Language, Languages.German);
        var own = opened.Current.MessageOf(name);
        if (name.Length > 0 && own is null && !CampaignMessage.IsShipped(name))
        {
            return null;
        }

        return new MessageView
        {
            Opened = opened,
            Name = name,
            Language = spoken,
            Text = (own?.In(spoken) is { } written ? PreviewedText.Of(written) : PreviewedText.Shipped(name, spoken)) ?? new PreviewedText("", "", ""),
            Category = own?.Category,
            Tag = opened.Tag,
            Order = order is { Length: <= MaxOrder } ? order.Trim() : "",
            Class = ClassOf(visit, opened.Current, name, own?.Category),
        };
    }

    /// <summary>The message as it was typed in.</summary>
    public async ValueTask<MessageView?> Open(ConsoleVisit visit, string id, string message, HttpRequest request, CancellationToken cancellation)
    {
        var posted = await PostedValues.Read(request, cancellation);
        if (await Open(visit, id, message, posted["language"], posted["order"], cancellation) is not { } view)
        {
            return null;
        }

        var name = view.IsNew ? posted["name"] : view.Name;
        var category = CampaignMessage.IsShipped(name) ? null : Enum.TryParse<ConsentCategory>(posted["category"], ignoreCase: true, out var chosen) ? chosen : view.Category;
        return view with
        {
            Name = name,
            Category = category,
            Text = new PreviewedText(posted["subject"], posted["preheader"], posted.Raw("body").TrimEnd()),
            Tag = posted["tag"],
            Class = ClassOf(visit, view.Opened.Current, name, category),
        };
    }

    /// <summary>What should be known of a mail before it is sent.</summary>
    /// <param name="view">A message whose text can be sent.</param>
    public IReadOnlyList<MessageFinding> Check(ConsoleVisit visit, MessageView view, RenderedMessage rendered) => MessageChecks.Of(new CheckedMessage
    {
        Shop = visit.Shop,
        Class = view.Class,
        Subject = view.Text.Subject,
        Preheader = view.Text.Preheader,
        Body = view.Text.Body,
        Rendered = rendered,
        Unsubscribe = preview.Nowhere,
        HasBothLanguages = HasBothLanguages(view),
    });

    /// <summary>What it is rendered from: the order that was asked for, or the sample.</summary>
    public async ValueTask<MessageRequest> Request(ConsoleVisit visit, MessageView view, CancellationToken cancellation)
    {
        var state = await StateOf(visit, view, cancellation) ?? SampleState.Of(visit.Shop, view.Language, visit.Now);
        return preview.Request(visit.Shop, view.Opened.Current, view.Name.Length > 0 ? view.Name : "survey", view.Class, view.Language, state, visit.Now);
    }

    public RenderedMessage Render(MessageRequest request, PreviewedText text) => preview.Render(request, text.IsEmpty ? null : text);

    /// <summary>Whether the order that was asked for is known.</summary>
    public async ValueTask<bool> KnowsOrder(ConsoleVisit visit, MessageView view, CancellationToken cancellation) =>
        view.Order.Length == 0 || await StateOf(visit, view, cancellation) is not null;

    private async ValueTask<OrderState?> StateOf(ConsoleVisit visit, MessageView view, CancellationToken cancellation)
    {
        if (view.Order.Length == 0)
        {
            return null;
        }

        foreach (var id in new[] { view.Order, view.Order.TrimStart('#') }.Distinct(StringComparer.Ordinal))
        {
            var partition = await OrderPartition.Load(store, new OrderKey(visit.Shop.Id, new OrderId(id)), cancellation);
            if (partition.State is { Order: not null, ErasedAt: null } state)
            {
                return state;
            }
        }

        return null;
    }

    private static bool HasBothLanguages(MessageView view) => view.IsShipped && view.Own is null
        || view.Own?.In(view.Language == Languages.German ? Languages.English : Languages.German) is not null;

    /// <summary>That of the first step that sends it; of one that nobody sends, the least that it may have.</summary>
    private static MessageClass ClassOf(ConsoleVisit visit, Campaign campaign, string name, ConsentCategory? category) =>
        campaign.Sequence.Select(step => step.For(default)).FirstOrDefault(step => step.Message == name)?.Class
        ?? new CampaignEditor(campaign, visit.Language).LeastClassOf(name)
        ?? (category == ConsentCategory.Service ? MessageClass.Service : MessageClass.Advertising);
}
