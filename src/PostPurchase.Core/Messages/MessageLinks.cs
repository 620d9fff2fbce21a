namespace PostPurchase.Core.Messages;

/// <summary>Absolute addresses that a message may use; each carries a signed token and no personal data.</summary>
public sealed record MessageLinks
{
    /// <summary>The answer page; a value is preselected by appending <c>?question=value</c>, such as <c>?csat=5</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>Shows the unsubscribe page on GET and unsubscribes on POST (RFC 8058).</summary>
    public required string Unsubscribe { get; init; }
}
