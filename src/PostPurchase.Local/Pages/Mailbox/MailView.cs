using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>One mail to look at.</summary>
/// <param name="Sender">Name and address.</param>
/// <param name="HtmlAddress">Of its HTML part alone.</param>
public sealed record MailView(
    MailSummary Summary,
    string Sender,
    string ReplyTo,
    string Class,
    IReadOnlyDictionary<string, string> Headers,
    string HtmlAddress,
    string Text)
{
    internal static MailView Of(MailboxEntry entry, Moments moments)
    {
        var summary = MailSummary.Of(entry, moments);
        return new MailView(
            summary,
            $"{entry.Mail.FromName} <{entry.Mail.From}>",
            entry.Mail.ReplyTo,
            entry.Mail.Class.ToString().ToLowerInvariant(),
            entry.Mail.Headers,
            MailAddress.OfHtml(entry.Mail.Id, entry.Mail.Order),
            entry.Mail.Text);
    }
}
