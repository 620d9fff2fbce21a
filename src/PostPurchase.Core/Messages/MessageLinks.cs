namespace PostPurchase.Core.Messages;

/// <summary>Absolute addresses that a message may use; each carries a signed token and no personal data.</summary>
public sealed record MessageLinks
{
    /// <summary>The answer page; a value is preselected by appending <c>?question=value</c>, such as <c>?csat=5</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>Shows the unsubscribe page on GET and unsubscribes on POST (RFC 8058).</summary>
    public required string Unsubscribe { get; init; }

    /// <summary>The page of the order, its parcels and returns; withdrawal and returns are declared there.</summary>
    public required string Order { get; init; }

    /// <summary>Where the customer says what may come, in which language and how often.</summary>
    public required string Preferences { get; init; }

    /// <summary>Where a review is written: one of the shop's platforms, or the choice between them.</summary>
    public required string Review { get; init; }
}
