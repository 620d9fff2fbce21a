namespace PostPurchase.Local.Pages.Mailbox;

/// <summary>A part of the mailbox.</summary>
/// <param name="Filter">What the listing is narrowed to, in words; null where to nothing.</param>
/// <param name="OlderAddress">Of the next part; null after the oldest mail.</param>
/// <param name="Place">Whose wall clock the times are from.</param>
public sealed record MailboxView(IReadOnlyList<MailSummary> Mails, string? Filter, string? OlderAddress, string JsonAddress, string Place);
