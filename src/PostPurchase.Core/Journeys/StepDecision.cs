using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>What is decided about one occurrence of a step at one moment.</summary>
public abstract record StepDecision
{
    private StepDecision()
    {
    }

    /// <summary>The step, in the variant that fell to the customer.</summary>
    public required Step Step { get; init; }

    public required StepKey Key { get; init; }

    /// <summary>When it is due, where that is known.</summary>
    public Dated? When { get; init; }

    /// <summary>What support did about it last, where it did anything.</summary>
    public OrderEvent.JourneyActed? Act { get; init; }

    /// <summary>A due time, and whether an estimate of delivery stands behind it.</summary>
    public sealed record Dated(DueTime Due, bool Estimated);

    /// <summary>Its anchor has not happened; at <paramref name="Until"/> it counts as happened, where that is set.</summary>
    public sealed record Waiting(Reason Reason, Instant? Until = null) : StepDecision;

    /// <summary>Later, at <paramref name="At"/>; <paramref name="Reason"/> where something else than the plan decides when.</summary>
    public sealed record Planned(Instant At, Reason? Reason = null) : StepDecision;

    /// <summary>A problem or the marketer holds it, until <paramref name="Until"/> at the latest where a limit is set.</summary>
    public sealed record Held(Reason Reason, Instant? Until) : StepDecision;

    /// <summary>Send it now. <paramref name="Basis"/> is the legal basis of an advertising mail, and of the advertising at the end of a contract mail.</summary>
    public sealed record Send(string? Basis) : StepDecision;

    /// <summary>Never send it: to be recorded.</summary>
    public sealed record Skip(Reason Reason) : StepDecision;

    /// <summary>It is over: sent or skipped, as recorded.</summary>
    public sealed record Done(StepRecord Record) : StepDecision;
}
