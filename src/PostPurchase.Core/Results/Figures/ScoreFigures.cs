using System.Globalization;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Answers from 1 to 5.</summary>
/// <param name="Counts">How many gave each score, from 1 on.</param>
public sealed record ScoreFigures(IReadOnlyList<long> Counts)
{
    private const int Most = 5;
    private const int Satisfies = 4;

    public long Answers => Counts.Sum();

    /// <summary>Null without answers.</summary>
    public double? Average => Answers == 0 ? null : (double)Counts.Select((count, index) => count * (index + 1)).Sum() / Answers;

    /// <summary>Those who gave 4 or 5.</summary>
    public Proportion Satisfied => new(Counts.Skip(Satisfies - 1).Sum(), Answers);

    internal static ScoreFigures Of(Tally tally, string slot, string question) => new(
        [.. Enumerable.Range(1, Most).Select(score => (long)tally.Of(slot, Facts.Measure.Of(question, score.ToString(CultureInfo.InvariantCulture))))]);

    internal static NetPromoter Promoters(Tally tally, string slot)
    {
        long Between(int least, int most) => Enumerable.Range(least, most - least + 1)
            .Sum(score => (long)tally.Of(slot, Facts.Measure.Of(Feedback.Question.Nps, score.ToString(CultureInfo.InvariantCulture))));
        return new NetPromoter(Between(9, 10), Between(7, 8), Between(0, 6));
    }
}
