using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>What a marketer edits: a sequence of timed messages. A version never changes once it is live.</summary>
public sealed record Campaign
{
    /// <summary>Short name as it stands in URLs, such as <c>post-purchase</c>.</summary>
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>In the order in which a reader should see them; their timing alone decides when they run.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }
}
