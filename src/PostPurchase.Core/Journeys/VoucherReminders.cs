using NodaTime;
using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Journeys;

/// <summary>When a reminder of a voucher is due, as far as the journey knows. What became of the voucher meanwhile is asked when the mail is made.</summary>
internal static class VoucherReminders
{
    /// <summary>Its time before the end of the voucher that the other step's mail brought.</summary>
    public static Occurrence Anchor(Step step, JourneyFacts facts) => Followed(step, facts) switch
    {
        { Progress: StepProgress.Sent, Voucher: { } voucher } => Occurrence.Happened(voucher.End - Before(step)),
        { Progress: StepProgress.Sent or StepProgress.Skipped } without => Occurrence.Happened(without.At),
        _ => Occurrence.Waiting(Rule.WaitsForStep, step.Anchor.Step),
    };

    /// <summary>Why there is nothing to remind of; null where there may be.</summary>
    public static Reason? Over(Step step, JourneyFacts facts) => step.Anchor.On == AnchorEvent.VoucherExpires
        && Followed(step, facts) is { Progress: StepProgress.Sent or StepProgress.Skipped } followed
        && !(followed is { Progress: StepProgress.Sent, Voucher: { } voucher } && voucher.End - Before(step) > followed.At)
            ? Reason.Of(Rule.VoucherOver)
            : null;

    private static StepRecord? Followed(Step step, JourneyFacts facts) => step.Anchor.Step is { } name
        ? facts.Journey.Find(new StepKey(name, null))
        : throw new InvalidOperationException($"Step {step.Id} names no step whose voucher it reminds of.");

    private static Duration Before(Step step) => (step.Anchor.Before ?? Period.Zero).ToDuration();
}
