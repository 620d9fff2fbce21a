using NodaTime;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>A dry run of a draft over the shop's last orders, as far as it has come.</summary>
/// <param name="Until">Orders that were placed later are none of it, so that all steps go through the same.</param>
/// <param name="Looked">How many were looked at so far.</param>
/// <param name="Of">How many there are to look at.</param>
/// <param name="Orders">How many of those looked at are known and not erased.</param>
/// <param name="From">The day of the oldest of them; null where there are none.</param>
/// <param name="Steps">In the draft's order, then those that it has no more.</param>
/// <param name="OthersBefore">Mails of the shop's other campaigns to these customers, beside what runs now.</param>
/// <param name="OthersAfter">The same beside the draft: under the frequency cap a mail takes the place of another.</param>
/// <param name="Examples">Some mails that differ.</param>
public sealed record DraftTrialResult(
    Instant Until, int Looked, int Of, int Orders, LocalDate? From, IReadOnlyList<StepTrial> Steps, int OthersBefore, int OthersAfter, IReadOnlyList<TrialExample> Examples)
{
    private const int MostExamples = 20;

    public bool IsDone => Looked >= Of;

    /// <summary>Before anything was looked at.</summary>
    internal static DraftTrialResult None(Instant until) => new(until, 0, 0, 0, null, [], 0, 0, []);

    internal DraftTrialResult Plus(DraftTrialResult more) => this with
    {
        Looked = Looked + more.Looked,
        Orders = Orders + more.Orders,
        From = From is { } known && more.From is { } other ? LocalDate.Min(known, other) : From ?? more.From,
        Steps = Add(Steps, more.Steps),
        OthersBefore = OthersBefore + more.OthersBefore,
        OthersAfter = OthersAfter + more.OthersAfter,
        Examples = [.. Examples.Concat(more.Examples).Take(MostExamples)],
    };

    private static IReadOnlyList<StepTrial> Add(IReadOnlyList<StepTrial> known, IReadOnlyList<StepTrial> more) =>
        [.. known.Concat(more).GroupBy(step => step.Step, StringComparer.Ordinal).Select(all => all.Aggregate((sum, next) => sum.Plus(next)))];
}
