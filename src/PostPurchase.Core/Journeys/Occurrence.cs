using NodaTime;

namespace PostPurchase.Core.Journeys;

/// <summary>One time that a step runs in a journey, and what it counts from.</summary>
/// <param name="Id">The parcel, return, product or tag, for steps that run once for each; else null.</param>
/// <param name="At">The anchor's moment; null while it has not happened.</param>
/// <param name="Estimated">Whether an estimate of delivery stands behind <paramref name="At"/>.</param>
/// <param name="Waits">What it waits for, where the anchor has not happened.</param>
/// <param name="FallbackAt">When the anchor counts as happened, though nobody reports it; null: never.</param>
internal readonly record struct Occurrence(string? Id, Instant? At, bool Estimated, Reason? Waits, Instant? FallbackAt = null)
{
    public static Occurrence Happened(Instant at, bool estimated = false) => new(null, at, estimated, null);

    public static Occurrence Waiting(Rule rule, string? detail = null, Instant? fallbackAt = null) =>
        new(null, null, false, detail is null ? Reason.Of(rule) : new Reason(rule, detail), fallbackAt);
}
