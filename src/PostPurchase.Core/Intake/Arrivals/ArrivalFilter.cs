using NodaTime;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>Which arrivals are looked for; what is null does not matter.</summary>
public sealed record ArrivalFilter
{
    public string? Platform { get; init; }

    public ArrivalOutcome? Outcome { get; init; }

    /// <summary>The order's id.</summary>
    public string? Order { get; init; }

    public Instant? From { get; init; }

    /// <summary>Exclusive.</summary>
    public Instant? Until { get; init; }

    internal bool Takes(Arrival arrival) =>
        (Platform is null || arrival.Platform == Platform)
        && (Outcome is null || arrival.Outcome == Outcome)
        && (Order is null || arrival.Order == Order)
        && (From is null || arrival.At >= From)
        && (Until is null || arrival.At < Until);
}
