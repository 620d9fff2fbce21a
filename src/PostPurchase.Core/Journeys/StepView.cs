using NodaTime;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Journeys;

/// <summary>One occurrence of a step to look at.</summary>
/// <param name="Id">The step's id.</param>
/// <param name="Occurrence">The parcel or return it is about, for steps that run once for each.</param>
/// <param name="DueAt">When it will be, or was, due.</param>
/// <param name="Reason">The rule behind the status, where one is.</param>
/// <param name="MessageId">The mail.</param>
public sealed record StepView(
    string Id,
    string? Occurrence,
    StepStatus Status,
    Instant? DueAt,
    Instant? SentAt,
    Rule? Reason,
    string Explanation,
    Guid? MessageId)
{
    /// <summary>The voucher that went out with it.</summary>
    public SentVoucher? Voucher { get; init; }

    /// <summary>The request with which support sent the mail once more; null for the mail itself.</summary>
    public string? Again { get; init; }

    /// <summary>What support can do about it now.</summary>
    public IReadOnlyList<JourneyAct> Acts { get; init; } = [];

    /// <summary>What kind of mail it is, by law.</summary>
    public MessageClass Class { get; init; }

    /// <summary>The message's template.</summary>
    public string Message { get; init; } = "";

    internal static StepView Of(StepDecision decision, string explanation)
    {
        var view = new StepView(
            decision.Key.Step, decision.Key.Occurrence, StepStatus.Planned, decision.When?.Due.At, null, null, explanation, null)
        {
            Again = decision.Key.Again,
            Class = decision.Step.Class,
            Message = decision.Step.Message,
        };
        return decision switch
        {
            StepDecision.Waiting waiting => view with { Status = StepStatus.Waiting, Reason = waiting.Reason.Rule },
            StepDecision.Planned planned => view with { DueAt = planned.At, Reason = planned.Reason?.Rule },
            StepDecision.Held held => view with { Status = StepStatus.Held, Reason = held.Reason.Rule },
            StepDecision.Send => view,
            StepDecision.Skip skip => view with { Status = StepStatus.Skipped, Reason = skip.Reason.Rule },
            StepDecision.Done { Record.Progress: StepProgress.Sent } done => view with
            {
                Status = StepStatus.Sent,
                SentAt = done.Record.At,
                MessageId = done.Record.MessageId,
                Voucher = done.Record.Voucher,
            },
            StepDecision.Done done => view with { Status = StepStatus.Skipped, Reason = done.Record.Reason?.Rule },
            _ => throw new InvalidOperationException($"No view of {decision}."),
        };
    }
}
