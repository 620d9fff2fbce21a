using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Counting;

namespace PostPurchase.Core.Results.Counting;

/// <summary>How far a shop's count of results has come. Persisted.</summary>
public sealed record ResultsState : ICountState<ResultsState>
{
    public required Instant Next { get; init; }

    public ResultsStage Stage { get; init; }

    /// <summary>Names the count; a later one is greater.</summary>
    public long Run { get; init; }

    public Instant? BegunAt { get; init; }

    /// <summary>The last day that counts, in the shop's zone.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>The shop's zone.</summary>
    public string? Zone { get; init; }

    /// <summary>Parts that a count is done in, so that each fits into memory.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>The shard that is next, or the page.</summary>
    public int Done { get; init; }

    /// <summary>While orders are read: where to go on, as <see cref="Journeys.IndexCursor"/> writes it.</summary>
    public string? Cursor { get; init; }

    /// <summary>Orders read.</summary>
    public int Orders { get; init; }

    [JsonIgnore]
    public bool IsIdle => Stage == ResultsStage.Idle;

    public ResultsState DueAt(Instant next) => this with { Next = next };
}
