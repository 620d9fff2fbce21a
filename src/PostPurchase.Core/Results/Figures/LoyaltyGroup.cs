using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Customers of one kind, of whom a window is over.</summary>
/// <param name="Repeat">Those who bought again within it.</param>
/// <param name="Revenue">What these spent within it on average, those who bought nothing included, by currency.</param>
public sealed record LoyaltyGroup(Proportion Repeat, IReadOnlyDictionary<string, decimal> Revenue)
{
    /// <summary>Fewer customers, or fewer of them who bought again, tell nothing of a difference.</summary>
    public const int EnoughCustomers = 100;

    /// <inheritdoc cref="EnoughCustomers"/>
    public const int EnoughRepeats = 5;

    internal IReadOnlyDictionary<string, Sample> Samples { get; private init; } = new Dictionary<string, Sample>(StringComparer.Ordinal);

    internal bool IsEnough => Repeat is { Of: >= EnoughCustomers, Count: >= EnoughRepeats };

    internal static LoyaltyGroup Of(Tally tally, string group, int days)
    {
        var customers = MailFigures.Count(tally, ResultDays.Now, Measure.Of(group, days, Measure.Customers));
        var squares = tally.Parts(ResultDays.Now, Measure.Of(group, days, Measure.Squares));
        var samples = tally.Parts(ResultDays.Now, Measure.Of(group, days, Measure.Sum)).OrderBy(sum => sum.Key, StringComparer.Ordinal)
            .ToDictionary(sum => sum.Key, sum => new Sample(customers, sum.Value, squares.GetValueOrDefault(sum.Key)), StringComparer.Ordinal);
        return new LoyaltyGroup(
            new Proportion(MailFigures.Count(tally, ResultDays.Now, Measure.Of(group, days, Measure.Repeat)), customers),
            samples.ToDictionary(sample => sample.Key, sample => Math.Round(sample.Value.Sum / customers, 2), StringComparer.Ordinal))
        {
            Samples = samples,
        };
    }
}
