using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Counting;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>How far a shop's daily count of purchases has come. Persisted.</summary>
public sealed record LearningState : ICountState<LearningState>
{
    public required Instant Next { get; init; }

    public LearningStage Stage { get; init; }

    /// <summary>Names the count; a later one is greater.</summary>
    public long Run { get; init; }

    public Instant? BegunAt { get; init; }

    /// <summary>The first day of the orders that count (UTC).</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last of these days.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Parts that a count is done in, so that each fits into memory.</summary>
    public int Shards { get; init; } = 8;

    /// <summary>The shard that is next, or the page.</summary>
    public int Done { get; init; }

    /// <summary>While orders are read: where to go on, as <see cref="Journeys.IndexCursor"/> writes it.</summary>
    public string? Cursor { get; init; }

    /// <summary>Orders read.</summary>
    public int Orders { get; init; }

    public int Customers { get; init; }

    public int Products { get; init; }

    public int Pairs { get; init; }

    [JsonIgnore]
    public bool IsIdle => Stage == LearningStage.Idle;

    public LearningState DueAt(Instant next) => this with { Next = next };
}
