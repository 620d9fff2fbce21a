using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>
/// Nobody is wished a happy birthday before the day: it brings bad luck, as many in Germany hold, and the message speaks of today.
/// What is unreadable others complain about.
/// </summary>
internal static class EarlyGreetingCheck
{
    private const int ShortestMonth = 28;
    private const int ShortestYear = 365;

    /// <param name="steps">The campaign's, as they are written.</param>
    /// <param name="occasion">As it is written; null where the campaign starts for orders.</param>
    public static void Of(IReadOnlyList<TextNode> steps, TextNode? occasion)
    {
        if (occasion?.Member("kind")?.Raw != OccasionCheck.Birthday
            || !int.TryParse(occasion.Member("leadDays")?.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var lead))
        {
            return;
        }

        foreach (var step in steps)
        {
            var variants = step.Member("variants")?.Items ?? [];
            var soonest = Soonest(step, steps, steps.Count);
            foreach (var owner in (TextNode[])[step, .. variants])
            {
                Check(owner, soonest, lead);
            }

            Check(step.Member("reminder"), soonest + Days(step.Member("reminder")?.Member("delay")), lead);
        }
    }

    private static void Check(TextNode? owner, int? soonest, int lead)
    {
        if (owner?.Member("message") is { Raw: OccasionCheck.Birthday } message && soonest < lead)
        {
            message.Refuse(
                $"Zum Geburtstag gratuliert man nicht vorher: Mit „leadDays“ {lead} ginge dieser Glückwunsch {lead - soonest} Tage zu früh hinaus. „leadDays“ weglassen, „delay“ auf P{lead}D setzen oder einen eigenen Text nehmen.",
                $"Nobody is congratulated before the birthday: with “leadDays” {lead} this greeting would go out {lead - soonest} days early. Leave “leadDays” out, set “delay” to P{lead}D, or take a text of your own.");
        }
    }

    /// <summary>Days after the journey's beginning before which the step does not go out; null where that can't be said.</summary>
    /// <param name="depth">Steps that may follow each other yet: a circle is for another check.</param>
    private static int? Soonest(TextNode step, IReadOnlyList<TextNode> steps, int depth)
    {
        var timing = step.Member("timing");
        var delays = step.Member("variants") is { Items: { Count: > 0 } variants }
            ? variants.Min(variant => Days((variant.Member("timing") ?? timing)?.Member("delay")))
            : Days(timing?.Member("delay"));
        return step.Member("anchor") switch
        {
            { } anchor when anchor.Member("on")?.Raw == "occasion" => delays,
            { } anchor when anchor.Member("on")?.Raw == "sent" && depth > 0 =>
                steps.FirstOrDefault(other => other.Member("id")?.Raw == anchor.Member("step")?.Raw) is { } before ? Soonest(before, steps, depth - 1) + delays : null,
            _ => null,
        };
    }

    /// <summary>Whole days of a delay, months and years at their shortest.</summary>
    private static int Days(TextNode? delay) =>
        delay is not null && PeriodPattern.Roundtrip.Parse(delay.Raw) is { Success: true, Value: var period } && IsReasonable(period)
            ? (period.Years * ShortestYear) + (period.Months * ShortestMonth) + (period.Weeks * 7) + period.Days + (int)(period.Hours / 24)
            : 0;

    /// <summary>Others complain about what is longer than ten years.</summary>
    private static bool IsReasonable(Period period) =>
        new long[] { period.Years, period.Months, period.Weeks, period.Days, period.Hours }.All(part => part is >= 0 and <= 100_000);
}
