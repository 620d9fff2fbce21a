using PostPurchase.Local.Pages.Journeys;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>A mail as lists show it.</summary>
/// <param name="Address">Of its page.</param>
/// <param name="OrderAddress">Of the page of its order, where it belongs to one.</param>
public sealed record MailSummary(string Address, string Subject, string To, string Step, string SentAt, string? Order, string? OrderAddress)
{
    internal static MailSummary Of(MailboxEntry entry, Moments moments) => new(
        MailAddress.Of(entry.Mail.Id, entry.Mail.Order),
        entry.Mail.Subject,
        entry.Mail.To,
        entry.Mail.Step,
        moments.Format(entry.SentAt),
        entry.Mail.Order?.Value,
        entry.Mail.Order is { } order ? JourneyEndpoint.AddressOf(new(entry.Mail.Shop, order)) : null);
}
