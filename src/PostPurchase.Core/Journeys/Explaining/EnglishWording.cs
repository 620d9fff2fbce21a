using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Timing;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Journeys.Explaining;

internal sealed class EnglishWording : Wording
{
    private static readonly string[] Units = ["year", "month", "week", "day", "hour", "minute", "second"];

    private EnglishWording()
    {
    }

    public static EnglishWording Instance { get; } = new();

    public override string PlannedFor => "Planned for";

    public override string DueNow => "Due now";

    public override string Sent => "Sent";

    public override string Skipped => "Skipped";

    public override string Held => "Held";

    public override string Estimated => "delivery is estimated, since the shop system reports none";

    public override string LegalBasis => "Legal basis";

    public override string WasDue => "was due";

    public override string Until(string moment) => $"until {moment} at the latest";

    public override string CountsAsHappened(string moment) => $"Without a report it counts as delivered from {moment}.";

    public override string Moment(LocalDateTime time) => EnglishLocale.Instance.Moment(time);

    public override string Delay(Period delay, bool workingDays) =>
        string.Join(" ", Parts(delay).Select(part =>
            $"{part.Count} {(workingDays && part.Unit == 3 ? "working " : "")}{Units[part.Unit]}{(part.Count == 1 ? "" : "s")}"));

    public override string After(string delay, Anchor anchor)
    {
        var what = anchor.On switch
        {
            AnchorEvent.Placed => "the order",
            AnchorEvent.Paid => "payment",
            AnchorEvent.Shipped => "shipping",
            AnchorEvent.Delivered => "delivery",
            AnchorEvent.Answered => "the customer’s answer",
            AnchorEvent.Sent => $"“{Title(anchor.Step)}” was sent",
            AnchorEvent.Cancelled => "the cancellation",
            AnchorEvent.ReturnRequested => "the return was registered",
            AnchorEvent.ReturnReceived => "the return arrived",
            AnchorEvent.ReturnRefunded => "the return was refunded",
            AnchorEvent.ReturnClosed => "the return was completed",
            AnchorEvent.CaseOpened => "the case was opened",
            AnchorEvent.CaseUnanswered => "the time to respond to the case was over",
            AnchorEvent.CaseResolved => "the case was resolved",
            AnchorEvent.Withdrawn => "the declaration of withdrawal",
            AnchorEvent.VoucherExpires => $"the day that is {Delay(anchor.Before ?? Period.Zero, false)} before the end of the voucher of “{Title(anchor.Step)}”",
            AnchorEvent.Occasion => "the occasion began",
            _ => throw new InvalidOperationException($"No words for {anchor.On}."),
        };
        return delay.Length == 0 ? $"at once after {what}" : $"{delay} after {what}";
    }

    public override string Duty => "These mails are owed; nobody can change, stop or skip them.";

    public override string CanNotGoOut(string because) => $"It can't go out now: {because.TrimEnd('.')}.";

    public override string SentAgain => "Sent again";

    public override string ToBeSentAgain => "To be sent again";

    public override string By(string name, string? note) => $"by {name} (support){(note is null ? "" : $": {note}")}";

    public override string BroughtForward(string by) => $"Brought forward {by}.";

    public override string WithVoucher(SentVoucher voucher) => $"With the voucher {voucher.Code} of the pool {voucher.Pool}.";

    public override string Moved(Move move) => move.Rule switch
    {
        MoveRule.MovedFromSunday => "moved from Sunday",
        MoveRule.MovedFromHoliday => $"moved from the holiday {HolidayNames.InEnglish(move.Detail ?? "")}",
        MoveRule.MovedFromWeekday => $"moved from {Capital(move.Detail)}, no sending day",
        MoveRule.MovedFromQuietHours => "moved out of the quiet hours",
        MoveRule.MovedByClockChange => $"moved because {move.Detail} does not exist on the day the clocks change",
        _ => throw new InvalidOperationException($"No words for {move.Rule}."),
    };

    public override string Because(Reason reason) => reason.Rule switch
    {
        Rule.WaitsForOrder => "Waits for the order itself; so far only other news of it have arrived.",
        Rule.WaitsForPayment => "Waits for payment.",
        Rule.WaitsForShipping => "Waits for shipping.",
        Rule.WaitsForDelivery => $"Waits for delivery of parcel {reason.Detail}.",
        Rule.WaitsForOccasion => "Waits for the occasion.",
        Rule.WaitsForStep => $"Waits for “{Title(reason.Detail)}”.",
        Rule.WaitsForCancellation => "Only if the order is cancelled.",
        Rule.WaitsForAnswer => "Waits for an answer of the customer.",
        Rule.StepPaused => "the step is paused",
        Rule.StoppedBySupport => "support stopped the journey",
        Rule.SkippedBySupport => "support left it out.",
        Rule.FrequencyCap => reason.Detail == CapDetail.PerDay
            ? "the customer has heard from us that day already (frequency cap)"
            : "other advertising has gone to the customer shortly before (frequency cap)",
        Rule.SendingQuota => reason.Detail == QuotaDetail.TooLate
            ? "its turn under the mail provider's sending quota would have come too late"
            : "its turn under the mail provider's sending quota comes then",
        Rule.CaseOpen => "a case is open",
        Rule.ReturnOpen => $"the return {reason.Detail} is open",
        Rule.ProviderBusy => $"the mail provider asked to wait ({reason.Detail})",
        Rule.OrderCancelled => "the order was cancelled.",
        Rule.NothingKept => "everything was returned or refunded.",
        Rule.CustomerErased => "the customer's data are erased.",
        Rule.CustomerObjected => $"the customer objected ({reason.Detail}).",
        Rule.NoLegalBasis => "no consent is on record and no existing-customer notice was shown.",
        Rule.NoAddress => "the order has no e-mail address.",
        Rule.AddressUndeliverable => $"mail to the order's address failed ({reason.Detail}).",
        Rule.ConditionNotMet => $"its condition is not met: {ConditionWords.OfText(reason.Detail, Languages.English)}.",
        Rule.ExitConditionMet => $"an exit condition holds: {ConditionWords.OfText(reason.Detail, Languages.English)}.",
        Rule.LineNotKept => $"{reason.Detail} was returned or refunded.",
        Rule.Holdout => "the customer is in the control group, which gets no advertising.",
        Rule.PassedBeforeImport => "its time had passed when the order was imported.",
        Rule.PassedBeforePublishing => "its time had passed when the campaign was published, and what was overdue was to be skipped.",
        Rule.Overdue => "overdue; it would have been yesterday's news.",
        Rule.ProviderRefused => $"the mail provider refused it ({reason.Detail}).",
        Rule.VoucherUnavailable => $"there was no voucher for it ({Vouchers(reason.Detail)}).",
        Rule.VoucherOver => reason.Detail is { } state ? $"the voucher is {state}." : "there is no voucher to remind of.",
        _ => throw new InvalidOperationException($"No words for {reason.Rule}."),
    };

    private static string Vouchers(string? why) => why switch
    {
        "unknown-pool" => "the pool does not exist",
        "pool-closed" => "the pool is closed",
        "pool-ended" => "the pool has ended",
        "limit-reached" => "as many as may be were issued",
        "budget-used" => "the budget is used up",
        "no-code-left" => "no code is left",
        _ => "the customer had one, and it is redeemed, expired or revoked",
    };

    private static string Capital(string? word) => string.IsNullOrEmpty(word) ? "" : char.ToUpperInvariant(word[0]) + word[1..];

    private static string Title(string? step) => StepTitles.Of(step ?? "", Languages.English);
}
