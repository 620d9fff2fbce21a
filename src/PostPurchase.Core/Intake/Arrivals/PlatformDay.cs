using System.Collections.Immutable;
using NodaTime;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>How many webhooks of a platform came in, by hour of a day in UTC. Persisted.</summary>
public sealed record PlatformDay
{
    internal const int HoursOfDay = 24;

    /// <summary>When the last one came that was surely the shop's.</summary>
    public Instant? LastAt { get; init; }

    /// <summary>For each outcome that there was, 24 counts.</summary>
    public ImmutableSortedDictionary<ArrivalOutcome, ImmutableArray<int>> Hours { get; init; } =
        ImmutableSortedDictionary<ArrivalOutcome, ImmutableArray<int>>.Empty;

    /// <summary>How many came in an hour.</summary>
    public int Count(int hour, ArrivalOutcome outcome) => Hours.TryGetValue(outcome, out var hours) ? hours[hour] : 0;

    /// <summary>How many came in an hour that were surely the shop's.</summary>
    public int Heard(int hour) => Hours.Where(pair => pair.Key is not (ArrivalOutcome.BadSignature or ArrivalOutcome.Ping)).Sum(pair => pair.Value[hour]);

    internal PlatformDay With(int hour, ArrivalOutcome outcome, int count, Instant? heardAt)
    {
        var hours = Hours.TryGetValue(outcome, out var known) ? known : [.. new int[HoursOfDay]];
        return this with
        {
            Hours = Hours.SetItem(outcome, hours.SetItem(hour, hours[hour] + count)),
            LastAt = heardAt is { } at && (LastAt is null || at > LastAt) ? at : LastAt,
        };
    }
}
