namespace PostPurchase.Local.Storage;

/// <summary>A part of a listing, and where the next part begins: null after the last.</summary>
internal sealed record MailboxPage(IReadOnlyList<MailboxEntry> Entries, MailboxPosition? Next);
