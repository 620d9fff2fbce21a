using System.Text.Json.Serialization;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>
/// Asks for a look at an order. Input of the orchestration and of its activity, persisted in their history for as long as a
/// journey lives: ids only, and names that never change.
/// </summary>
public sealed record OrderLook
{
    /// <summary>The order's key as text.</summary>
    [JsonPropertyName("order")]
    public required string Order { get; init; }

    /// <summary>What this look makes good on; deleted after it.</summary>
    [JsonPropertyName("marks")]
    public IReadOnlyList<PendingMark> Marks { get; init; } = [];

    /// <summary>The moment (UTC) that was waited for; null where news is the cause.</summary>
    [JsonPropertyName("due")]
    public DateTime? Due { get; init; }
}
