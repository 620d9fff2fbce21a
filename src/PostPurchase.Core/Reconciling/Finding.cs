using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Reconciling;

/// <summary>An order that is missing, or that the shop knows more of. Persisted; nothing in it says whose it is.</summary>
public sealed record Finding
{
    public required OrderId Order { get; init; }

    /// <summary>As the customer knows it.</summary>
    public required string Number { get; init; }

    public required Instant PlacedAt { get; init; }

    public IReadOnlyList<OrderDifference> Differences { get; init; } = [];

    /// <summary>When somebody chose it to be started.</summary>
    public Instant? WantedAt { get; init; }

    /// <summary>When its journeys were started, or what was missing was taken in.</summary>
    public Instant? StartedAt { get; init; }

    /// <summary>Why that can't be done, though it was asked for.</summary>
    public StartProblem? Problem { get; init; }

    [JsonIgnore]
    public bool IsMissing => Differences.Contains(OrderDifference.Missing);

    [JsonIgnore]
    internal bool IsOpen => StartedAt is null && Problem is null;
}
