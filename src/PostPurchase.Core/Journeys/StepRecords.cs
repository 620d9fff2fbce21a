using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Journeys;

/// <summary>What is written down about a step when something is done about it.</summary>
internal static class StepRecords
{
    public static StepRecord Skipped(StepDecision.Skip skip, Instant now) => new()
    {
        Progress = StepProgress.Skipped,
        At = now,
        Due = skip.When?.Due,
        Estimated = skip.When?.Estimated ?? false,
        Reason = skip.Reason,
    };

    /// <summary>The same; what was set apart for the mail is remembered, so that it can be given back.</summary>
    public static StepRecord Skipped(StepDecision.Skip skip, StepRecord? earlier, Instant now) => earlier is { Voucher: { } voucher }
        ? Skipped(skip, now) with { Voucher = voucher, MessageId = earlier.MessageId, InDoubt = earlier.InDoubt }
        : Skipped(skip, now);

    /// <summary>Made before the mail goes out, so that its name is known whatever happens next.</summary>
    public static StepRecord Sending(StepDecision.Send send, JourneyFacts facts, Instant now) =>
        Sending(send, facts.Journey.Find(send.Key), now) with { MessageId = MessageId(send.Key, facts), Voucher = VoucherOf(send.Key, facts) };

    /// <summary>The same without the mail's name, for mails that exist as records only.</summary>
    /// <param name="send">The decision.</param>
    /// <param name="earlier">What is on record of the step.</param>
    /// <param name="now">The moment.</param>
    public static StepRecord Sending(StepDecision.Send send, StepRecord? earlier, Instant now) => new()
    {
        Progress = StepProgress.Sending,
        At = now,
        Due = send.When?.Due,
        Estimated = send.When?.Estimated ?? false,
        Basis = send.Basis,
        Variant = send.Step.Variant,
        Attempts = (earlier?.Attempts ?? 0) + 1,
        Voucher = earlier?.Voucher,
        EarlierAt = earlier?.At,
        Slot = SlotOf(send.Step, earlier),

        // An attempt without an answer on record was cut off, or goes on elsewhere at this moment.
        InDoubt = earlier is { InDoubt: true } or { Progress: StepProgress.Sending, Reason: null },
    };

    /// <summary>
    /// A mail that the frequency cap stopped: put off until its window opens after the cap is free; skipped, where the step says so
    /// or would have expired by then.
    /// </summary>
    public static StepRecord Capped(StepRecord sending, CapVerdict.Capped capped, Step step, RecipientPlace place, Instant now)
    {
        var again = Schedule.NextOpening(step.Timing.Window, capped.FreeAt, place, step.Timing.TimeOfDay).At;
        var waits = step.WhenCapped == WhenCapped.Wait && again <= sending.Due?.At + step.Expiry.ToDuration();
        return sending with
        {
            Progress = waits ? StepProgress.PutOff : StepProgress.Skipped,
            At = now,
            NotBefore = waits ? again : null,
            Reason = new Reason(Rule.FrequencyCap, CapDetail.Of(capped.Which)),
        };
    }

    /// <summary>A mail for which the provider's quota has no room: put off to its turn; skipped where that would come too late.</summary>
    public static StepRecord Queued(StepRecord sending, Instant? slot, Instant now) => sending with
    {
        Progress = slot is null ? StepProgress.Skipped : StepProgress.PutOff,

        // The time of the attempt before it stays: by that its place under the cap is known as one of a finished attempt.
        At = slot is null ? now : sending.EarlierAt ?? now,
        NotBefore = slot,
        Reason = new Reason(Rule.SendingQuota, slot is null ? QuotaDetail.TooLate : null),
    };

    /// <summary>A mail that does not go out after all.</summary>
    public static StepRecord Stopped(StepRecord sending, Reason reason, Instant now) =>
        sending with { Progress = StepProgress.Skipped, At = now, Reason = reason, Voucher = null };

    public static StepRecord After(StepRecord sending, SendOutcome outcome, Instant now) => outcome switch
    {
        SendOutcome.Accepted => sending with { Progress = StepProgress.Sent, At = now, InDoubt = false },
        SendOutcome.Again again => sending with
        {
            At = now,
            NotBefore = again.At,
            InDoubt = again.InDoubt,
            Reason = new Reason(Rule.ProviderBusy, again.Why),
        },
        SendOutcome.Refused refused => sending with
        {
            Progress = StepProgress.Skipped,
            At = now,
            InDoubt = false,
            Voucher = null,
            Reason = new Reason(Rule.ProviderRefused, refused.Why),
        },
        _ => throw new InvalidOperationException($"No rule for {outcome}."),
    };

    /// <summary>A mail that is sent again has the voucher that the customer got.</summary>
    private static SentVoucher? VoucherOf(StepKey key, JourneyFacts facts) => facts.Journey.Find(key with { Again = null })?.Voucher;

    /// <summary>Who was put off does not queue anew: by the quota, or by the provider, which contract mails need not wait for.</summary>
    private static Instant? SlotOf(Step step, StepRecord? earlier) => earlier?.Reason?.Rule switch
    {
        Rule.SendingQuota => earlier.NotBefore,
        Rule.ProviderBusy when SendingClasses.Of(step) != SendingClass.Contract => earlier.NotBefore,
        _ => null,
    };

    /// <summary>The same for the same mail, wherever and how often it is made.</summary>
    private static Guid MessageId(StepKey key, JourneyFacts facts) =>
        DeterministicGuid.Of($"{facts.Shop.Id}\n{facts.Order.Id}\n{NameOf(facts.Journey)}\n{key}");

    private static string NameOf(JourneyRecord journey) => journey.Occasion is null ? journey.Campaign : journey.Key;
}
