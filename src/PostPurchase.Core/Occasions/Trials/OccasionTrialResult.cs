using NodaTime;

namespace PostPurchase.Core.Occasions.Trials;

/// <summary>A dry run of a campaign for occasions, as far as it has come.</summary>
/// <param name="From">The first day on which journeys would start.</param>
/// <param name="Day">The day that the next step goes on with.</param>
/// <param name="At">Where in that day's customers it goes on, as <see cref="Planning.AudienceCursor"/>; null at their beginning.</param>
/// <param name="Looked">Customers looked at so far; of win-back, anniversary and reorder, orders.</param>
/// <param name="Included">Journeys that would begin.</param>
/// <param name="AlreadyHad">Those that had it before, or are planned already.</param>
/// <param name="OutsideAudience">Those that the conditions leave out.</param>
/// <param name="NotConcerned">Those whose day it is not after all, and those without an order that stands.</param>
/// <param name="Steps">In the campaign's order.</param>
/// <param name="Examples">Some mails, and some that would not be sent.</param>
public sealed record OccasionTrialResult(
    LocalDate From,
    LocalDate Day,
    string? At,
    int Looked,
    int Included,
    int AlreadyHad,
    int OutsideAudience,
    int NotConcerned,
    IReadOnlyList<OccasionStepTrial> Steps,
    IReadOnlyList<OccasionTrialExample> Examples)
{
    /// <summary>Most customers looked at.</summary>
    public const int Customers = 200;

    /// <summary>How many days on which journeys start are gone through, until there are enough customers.</summary>
    private const int MostDays = 31;

    private const int MostExamples = 20;

    public bool IsDone => Looked >= Customers || Day > Through;

    /// <summary>The last day that is gone through.</summary>
    public LocalDate Through => From.PlusDays(MostDays - 1);

    internal static OccasionTrialResult Beginning(LocalDate from) => new(from, from, null, 0, 0, 0, 0, 0, [], []);

    /// <summary>The same with what became of one more journey.</summary>
    internal OccasionTrialResult Plus(IReadOnlyList<OccasionTrialExample> mails) => this with
    {
        Included = Included + 1,
        Steps = [.. Steps.Concat(mails.Select(Count)).GroupBy(step => step.Step, StringComparer.Ordinal).Select(all => all.Aggregate((sum, next) => sum.Plus(next)))],
        Examples = [.. Examples.Concat(mails).Take(MostExamples)],
    };

    private static OccasionStepTrial Count(OccasionTrialExample mail) => mail.Reason is { } reason
        ? new OccasionStepTrial(mail.Step, 0, null, null, new Dictionary<Journeys.Rule, int> { [reason.Rule] = 1 })
        : new OccasionStepTrial(mail.Step, 1, mail.At, mail.At, new Dictionary<Journeys.Rule, int>());
}
