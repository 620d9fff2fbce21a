using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Local.Storage;

/// <summary>A mail as it lies in the mailbox.</summary>
internal sealed record MailboxEntry(Mail Mail, Instant SentAt);
