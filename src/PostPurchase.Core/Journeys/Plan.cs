using NodaTime;
using PostPurchase.Core.Messages;

namespace PostPurchase.Core.Journeys;

/// <summary>All decisions about a journey at one moment, in the campaign's order of steps.</summary>
public sealed record Plan(IReadOnlyList<StepDecision> Decisions)
{
    /// <summary>Whether nothing is left to be sent, unless the order is cancelled or returned.</summary>
    public bool IsOver => Decisions.All(decision =>
        decision is StepDecision.Done or StepDecision.Waiting { Reason.Rule: Rule.WaitsForCancellation });

    /// <summary>Whether nothing is to be done now. After something was done the order is to be looked at again: a skip, too, may be what another step waits for.</summary>
    public bool IsSettled => !Decisions.Any(decision => decision is StepDecision.Send or StepDecision.Skip);

    /// <summary>The next moment at which a decision changes by the passing of time alone; null when only an event can change one.</summary>
    public Instant? NextChange
    {
        get
        {
            Instant? next = null;
            foreach (var decision in Decisions)
            {
                next = NextOf(decision) is { } at && (next is null || at < next) ? at : next;
            }

            return next;
        }
    }

    /// <summary>What is to be sent now: the earliest due first, and of those due at once the class that matters most.</summary>
    public IReadOnlyList<StepDecision.Send> Due =>
    [
        .. Decisions.OfType<StepDecision.Send>().OrderBy(send => send.When?.Due.At).ThenBy(send => send.Step.Class),
    ];

    /// <summary>
    /// Whether the journey must be written before anything is sent: a skip, or the name of a contract mail. Others are named by
    /// their place under the frequency cap.
    /// </summary>
    public bool MustBeNoted => Decisions.Any(decision =>
        decision is StepDecision.Skip or StepDecision.Send { Step.Class: MessageClass.Contract });

    /// <summary>The next moment at which one decision changes by the passing of time alone, as far as the order is looked at for it.</summary>
    internal static Instant? NextOf(StepDecision decision) => decision switch
    {
        StepDecision.Waiting waiting => waiting.Until,
        StepDecision.Planned planned => planned.At,
        StepDecision.Held held => held.Until,
        _ => null,
    };
}
