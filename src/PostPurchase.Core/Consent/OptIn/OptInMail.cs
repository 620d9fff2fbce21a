using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Links;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>Sends the mail that asks for the confirmation of a consent. It names the request, so that it goes out once.</summary>
public sealed class OptInMail(IShops shops, CustomerRecords records, MailComposer composer, MailLinks links, PacedSender sender) : IOutboxHandler
{
    private static readonly OutboxOutcome Done = new OutboxOutcome.Done();

    /// <summary>It is about no order, and asks for nothing that one could unsubscribe from.</summary>
    private static readonly MessageLinks NoLinks = MessageLinks.AllTo("");

    public string Kind => OptInDesk.Kind;

    public async ValueTask<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
    {
        var address = item.Refs[OptInDesk.AddressRef];
        if (await shops.Find(item.Shop, cancellation) is not { } shop)
        {
            return new OutboxOutcome.GaveUp("There is no such shop.");
        }

        var events = await records.EventsIn(CustomerKeys.OfHash(shop.Id, address), cancellation);
        if (OptInView.Of(events, Guid.Parse(item.Id), shop.Consent) is not { IsConfirmed: false, Request.Customer.Email: { } email } found)
        {
            // Confirmed, or erased meanwhile.
            return Done;
        }

        if (events.Any(happened => happened is CustomerEvent.AddressFailed) || now >= found.Request.At + MailLinks.OptInLife)
        {
            return new OutboxOutcome.GaveUp("The address can't be reached, or the request has expired.");
        }

        var mail = composer.Compose(found.Request.RequestId, Request(shop, found, address, email), Kind, Kind) with { InDoubt = item.Attempts > 1 };
        return await sender.Send(mail, found.Request.At + MailLinks.OptInLife, now, cancellation) switch
        {
            SendOutcome.Accepted => Done,
            SendOutcome.Again again => new OutboxOutcome.Again(again.At, again.Why),
            SendOutcome.Refused refused => new OutboxOutcome.GaveUp(refused.Why),
            var other => throw new InvalidOperationException($"No rule for {other}."),
        };
    }

    private MessageRequest Request(Shop shop, OptInView found, string address, string email) => new()
    {
        Template = Kind,
        Class = MessageClass.Contract,
        To = email,
        Language = found.Request.Language,
        Zone = DateTimeZone.Utc,
        Shop = shop,
        State = new OrderState(),
        Links = NoLinks,
        OptIn = new OptInContent(found.Texts, links.OptIn(shop.Id, address, found.Request.RequestId, found.Request.At)),
    };
}
