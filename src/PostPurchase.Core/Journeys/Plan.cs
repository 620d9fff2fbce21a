using NodaTime;

namespace PostPurchase.Core.Journeys;

/// <summary>All decisions about a journey at one moment, in the campaign's order of steps.</summary>
public sealed record Plan(IReadOnlyList<StepDecision> Decisions)
{
    /// <summary>The next moment at which a decision changes by the passing of time alone; null when only an event can change one.</summary>
    public Instant? NextChange
    {
        get
        {
            var times = Decisions.Select(NextOf).OfType<Instant>().ToList();
            return times.Count == 0 ? null : times.Min();
        }
    }

    private static Instant? NextOf(StepDecision decision) => decision switch
    {
        StepDecision.Planned planned => planned.At,
        StepDecision.Held held => held.Until,
        _ => null,
    };
}
