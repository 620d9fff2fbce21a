using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Messages.Checking;

/// <summary>A message as it was written in one language, and as it comes out.</summary>
public sealed record CheckedMessage
{
    public required Shop Shop { get; init; }

    public required MessageClass Class { get; init; }

    public required string Subject { get; init; }

    public required string Preheader { get; init; }

    public required string Body { get; init; }

    public required RenderedMessage Rendered { get; init; }

    /// <summary>The address behind its unsubscribe link.</summary>
    public required string Unsubscribe { get; init; }

    /// <summary>Whether readers of the other language get a text in theirs.</summary>
    public required bool HasBothLanguages { get; init; }
}
