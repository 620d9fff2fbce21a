using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages;

/// <summary>One rendered mail, ready for a provider.</summary>
public sealed record Mail
{
    /// <summary>Deterministic; the provider's operation id.</summary>
    public required Guid Id { get; init; }

    /// <summary>True where an earlier attempt may have reached the provider, because its outcome is not on record.</summary>
    public bool InDoubt { get; init; }

    public required ShopId Shop { get; init; }

    public OrderId? Order { get; init; }

    public required string Campaign { get; init; }

    public required string Step { get; init; }

    public required MessageClass Class { get; init; }

    public required string To { get; init; }

    public required string From { get; init; }

    public required string FromName { get; init; }

    public required string ReplyTo { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }
}
