using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>News on their way to one target, and what became of them. Persisted; without what was sent, which is made anew for each attempt.</summary>
public sealed record OutgoingDelivery
{
    /// <summary>Of attempts on record; those of many replays before them are forgotten.</summary>
    private const int MostAttempts = 40;

    /// <summary>The webhook's id.</summary>
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Target { get; init; }

    /// <summary>Where the news are on record; see <see cref="NewsRefs"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Refs { get; init; }

    public OutgoingState State { get; init; }

    /// <summary>How often somebody asked for it again.</summary>
    public int Replays { get; init; }

    /// <summary>Attempts since the first, or since it was last asked for again: what the next delay goes by.</summary>
    public int Round { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<OutgoingAttempt> Attempts { get; init; } = [];

    /// <summary>When it is tried again; null where it is not, or at once.</summary>
    public Instant? NextAttempt { get; init; }

    /// <summary>Why it ended, where that is no answer of the target.</summary>
    public string? Why { get; init; }

    /// <summary>The order that it is of, if it is of one.</summary>
    [JsonIgnore]
    public string? Order => Refs.GetValueOrDefault(NewsRefs.Order);

    public OutgoingDelivery With(OutgoingAttempt attempt) =>
        this with { Round = Round + 1, Attempts = [.. Attempts.TakeLast(MostAttempts - 1), attempt], NextAttempt = null };

    public OutgoingDelivery Ended(OutgoingState state, string? why) => this with { State = state, Why = why, NextAttempt = null };

    /// <summary>Begins anew.</summary>
    public OutgoingDelivery Again(int replays) =>
        this with { Replays = replays, Round = 0, State = OutgoingState.Pending, Why = null, NextAttempt = null };
}
