using NodaTime;

namespace PostPurchase.Core.Intake;

/// <summary>A webhook as it came in: the headers (looked up without regard to case) and the bytes that were signed.</summary>
public sealed record WebhookRequest(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>When it came in; stands in where the shop system tells no time at all, such as WooCommerce's deletions.</summary>
    public Instant ReceivedAt { get; init; }

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}
