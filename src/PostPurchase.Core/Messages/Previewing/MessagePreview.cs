using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Templates;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Messages.Previewing;

/// <summary>
/// Shows a message while it is written, as one order would get it. Its links lead nowhere: nobody who tries one acts for a customer.
/// What is compiled for it is not kept.
/// </summary>
public sealed class MessagePreview(MailLinks links)
{
    private readonly TemplateCompiler _compiler = new();

    /// <summary>Where the links of previews and test mails lead.</summary>
    public string Nowhere => $"{links.PublicAddress}/preview";

    /// <summary>Renders a text that has no faults, or the shipped message.</summary>
    /// <param name="text">Null for the shipped text of the message.</param>
    public RenderedMessage Render(MessageRequest request, PreviewedText? text)
    {
        var order = request.State.Order ?? throw new ArgumentException("A message can only be shown of an order that is known.", nameof(request));
        var source = text?.Text ?? TemplateSource.ReadResource($"{request.Template}.{request.Language}.md");
        return _compiler.CompileOwn(source, request.Language).Render(new MessageModel(request, order));
    }

    /// <summary>What a message is rendered from; what the order has not is as in the <see cref="SampleState"/>.</summary>
    public MessageRequest Request(Shop shop, Campaign campaign, string message, MessageClass declared, string language, OrderState state, Instant now)
    {
        var order = state.Order ?? throw new ArgumentException("The order is not known.", nameof(state));
        var zone = RecipientPlaces.For(order.DeliveryAddress, shop).Zone;
        var today = now.InZone(zone).Date;
        return new MessageRequest
        {
            Template = message,
            Class = declared,
            Language = language,
            Shop = shop,
            Zone = zone,
            State = state,
            Shipment = state.Shipments is [var parcel, ..] ? parcel : null,
            Return = state.Returns is [.., var returned] ? returned : SampleState.Return(order, now),
            Case = state.Cases is [.., var opened] ? opened : SampleState.Case(now),
            Occasion = campaign.Occasion is { } occasion
                ? new OccasionContent((occasion as OccasionRule.Season)?.Dates[0].Name, today.PlusDays(occasion.LeadDays))
                : null,
            Voucher = declared == MessageClass.Advertising ? SampleState.Voucher(today) : null,
            Promotes = declared == MessageClass.Contract,
            Links = MessageLinks.AllTo(Nowhere),
        };
    }
}
