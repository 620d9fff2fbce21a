using NodaTime;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys.Explaining;

/// <summary>Says in a marketer's words what was decided about a step and by which rule.</summary>
public static class Explanation
{
    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    public static string Of(StepDecision decision, DateTimeZone zone, string language)
    {
        var words = Wording.For(language);
        return decision switch
        {
            { Act: { } act, Key.Again: not null } => Again(decision, act, zone, words),
            { Act: { Act: JourneyAct.Skip } act } when IsLeftOut(decision) => Sentence($"{words.Skipped} {words.By(act.By, act.Note)}"),
            { Act: { Act: JourneyAct.SendNow } act } when decision is not StepDecision.Skip =>
                $"{Of(decision with { Act = null }, zone, language)} {words.BroughtForward(words.By(act.By, act.Note))}",
            StepDecision.Held { Act: { Act: JourneyAct.Stop } act } held => Sentence(
                $"{words.Held} {words.By(act.By, act.Note)}{(held.Until is { } end ? $", {words.Until(Moment(end, zone, words))}" : "")}"),
            StepDecision.Waiting waiting => words.Because(waiting.Reason)
                + (waiting.Until is { } counts ? $" {words.CountsAsHappened(Moment(counts, zone, words))}" : ""),
            StepDecision.Planned planned => $"{words.PlannedFor} {Moment(planned.At, zone, words)}: {Plan(decision, planned.At, zone, words)}"
                + (planned.Reason is { } why ? $"; {words.Because(why)}." : "."),
            StepDecision.Held held => $"{words.Held}: {words.Because(held.Reason)}"
                + (held.Until is { } until ? $", {words.Until(Moment(until, zone, words))}." : "."),
            StepDecision.Send => $"{words.DueNow}: {Plan(decision, null, zone, words)}.",
            StepDecision.Skip skip => Sentence($"{words.Skipped}: {words.Because(skip.Reason)}"),
            StepDecision.Done { Record: { Progress: StepProgress.Skipped, Reason: { } reason } } =>
                Sentence($"{words.Skipped}: {words.Because(reason)}"),
            StepDecision.Done done => $"{words.Sent} {Moment(done.Record.At, zone, words)}: {Plan(decision, done.Record.At, zone, words)}."
                + (done.Record.Basis is { } basis ? $" {words.LegalBasis}: {basis}." : "")
                + (done.Record.Voucher is { } voucher ? $" {words.WithVoucher(voucher)}" : ""),
            _ => throw new InvalidOperationException($"No words for {decision}."),
        };
    }

    /// <summary>When and by whom a mail was sent once more, or why not.</summary>
    private static string Again(StepDecision decision, OrderEvent.JourneyActed act, DateTimeZone zone, Wording words)
    {
        var by = words.By(act.By, act.Note);
        return decision switch
        {
            StepDecision.Done { Record: { Progress: StepProgress.Sent } record } =>
                Sentence($"{words.SentAgain} {Moment(record.At, zone, words)} {by}")
                + (record.Basis is { } basis ? $" {words.LegalBasis}: {basis}." : ""),
            StepDecision.Done { Record.Reason: { } reason } => Sentence($"{words.ToBeSentAgain} {by}; {words.Skipped}: {words.Because(reason)}"),
            StepDecision.Skip skip => Sentence($"{words.ToBeSentAgain} {by}; {words.Skipped}: {words.Because(skip.Reason)}"),
            StepDecision.Held held => Sentence($"{words.ToBeSentAgain} {by}; {words.Held}: {words.Because(held.Reason)}"),
            StepDecision.Planned planned => Sentence($"{words.ToBeSentAgain} {by}; {words.PlannedFor} {Moment(planned.At, zone, words)}"
                + (planned.Reason is { } why ? $": {words.Because(why)}" : "")),
            _ => Sentence($"{words.ToBeSentAgain} {by}"),
        };
    }

    private static bool IsLeftOut(StepDecision decision) => decision is StepDecision.Skip { Reason.Rule: Rule.SkippedBySupport }
        or StepDecision.Done { Record: { Progress: StepProgress.Skipped, Reason.Rule: Rule.SkippedBySupport } };

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Plan(StepDecision decision, Instant? at, DateTimeZone zone, Wording words)
    {
        if (decision.When is not { } when)
        {
            return "";
        }

        var timing = decision.Step.Timing;
        var parts = new List<string> { words.After(words.Delay(timing.Delay, timing.WorkingDays), decision.Step.Anchor) };
        if (when.Estimated)
        {
            parts.Add(words.Estimated);
        }

        parts.AddRange(when.Due.Moves.Select(words.Moved));
        if (at is { } moment && moment - when.Due.At > LateFrom)
        {
            parts.Add($"{words.WasDue} {Moment(when.Due.At, zone, words)}");
        }

        return string.Join(", ", parts);
    }

    /// <summary>Less than this is the time that work takes.</summary>
    private static readonly Duration LateFrom = Duration.FromMinutes(5);

    /// <summary>Such as "Tue 31 Mar 10:00 (Berlin)".</summary>
    private static string Moment(Instant at, DateTimeZone zone, Wording words) =>
        $"{words.Moment(at.InZone(zone).LocalDateTime)} ({words.City(zone)})";
}
