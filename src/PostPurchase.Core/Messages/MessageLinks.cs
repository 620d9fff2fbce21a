namespace PostPurchase.Core.Messages;

/// <summary>
/// Absolute addresses that a message may use; each carries a signed token and no personal data. One is made when it is first asked for:
/// few messages need all of them.
/// </summary>
public sealed record MessageLinks
{
    /// <summary>The answer page; a value is preselected by appending <c>?question=value</c>, such as <c>?csat=5</c>.</summary>
    public required Lazy<string> Answer { get; init; }

    /// <summary>Shows the unsubscribe page on GET and unsubscribes on POST (RFC 8058).</summary>
    public required Lazy<string> Unsubscribe { get; init; }

    /// <summary>The page of the order, its parcels and returns; withdrawal and returns are declared there.</summary>
    public required Lazy<string> Order { get; init; }

    /// <summary>Where the customer says what may come, in which language and how often.</summary>
    public required Lazy<string> Preferences { get; init; }

    /// <summary>Where a review is written: one of the shop's platforms, or the choice between them.</summary>
    public required Lazy<string> Review { get; init; }

    /// <summary>The same address for all.</summary>
    internal static MessageLinks AllTo(string address)
    {
        var link = new Lazy<string>(address);
        return new MessageLinks { Answer = link, Unsubscribe = link, Order = link, Preferences = link, Review = link };
    }
}
