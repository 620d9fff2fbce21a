using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Mails that were still to come when it was counted.</summary>
public sealed record AheadFigures
{
    /// <summary>For a known time.</summary>
    public required long Planned { get; init; }

    /// <summary>For something to happen, which it may never.</summary>
    public required long Waiting { get; init; }

    /// <summary>By something else than the plan: a problem, a pause, the frequency cap, the sending quota.</summary>
    public required long Held { get; init; }

    /// <summary>By <see cref="Journeys.Rule"/>, as it is persisted.</summary>
    public required IReadOnlyDictionary<string, long> HeldBy { get; init; }

    internal static AheadFigures Of(Tally tally) => new()
    {
        Planned = MailFigures.Count(tally, ResultDays.Now, Measure.Planned),
        Waiting = MailFigures.Count(tally, ResultDays.Now, Measure.Waiting),
        Held = MailFigures.Count(tally, ResultDays.Now, Measure.Held),
        HeldBy = MailFigures.Reasons(tally, ResultDays.Now, Measure.Held),
    };
}
