using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>A mail as <c>GET /mailbox/messages</c> lists it; part of the HTTP contract.</summary>
internal sealed record MailDocument(
    Guid Id,
    string To,
    string From,
    string ReplyTo,
    string Subject,
    Instant SentAt,
    MessageClass Class,
    string Campaign,
    string Step,
    ShopId Shop,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] OrderId? Order,
    IReadOnlyDictionary<string, string> Headers,
    string Text,
    string Html)
{
    public static MailDocument Of(MailboxEntry entry)
    {
        var mail = entry.Mail;
        return new MailDocument(
            mail.Id, mail.To, mail.From, mail.ReplyTo, mail.Subject, entry.SentAt, mail.Class, mail.Campaign, mail.Step, mail.Shop,
            mail.Order, mail.Headers, mail.Text, mail.Html);
    }
}
