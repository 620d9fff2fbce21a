using NodaTime;

namespace PostPurchase.Core.Intake;

/// <summary>A webhook that was authentic but could not be understood, kept for inspection.</summary>
public sealed record MalformedPayload
{
    public required string Id { get; init; }

    public required Instant ReceivedAt { get; init; }

    public required string Platform { get; init; }

    public required string Topic { get; init; }

    /// <summary>The member at fault.</summary>
    public required string Path { get; init; }

    public required string Problem { get; init; }

    /// <summary>Bytes received; <see cref="Body"/> has the first 400,000 at most.</summary>
    public required int Length { get; init; }

    /// <summary>Base64.</summary>
    public required string Body { get; init; }
}
