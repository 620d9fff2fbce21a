namespace PostPurchase.Local.Storage;

/// <summary>A place in the mailbox's order, beyond which a listing goes on.</summary>
internal sealed record MailboxPosition(long SentAtTicks, long Number)
{
    /// <summary>Before all mails.</summary>
    public static MailboxPosition Start { get; } = new(long.MinValue, 0);

    /// <summary>After all mails.</summary>
    public static MailboxPosition End { get; } = new(long.MaxValue, long.MaxValue);
}
