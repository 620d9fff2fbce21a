using PostPurchase.Core.Feedback;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>What customers said in a period.</summary>
public sealed record SatisfactionFigures
{
    public required ScoreFigures Csat { get; init; }

    public required NetPromoter Nps { get; init; }

    /// <summary>How returns went.</summary>
    public required ScoreFigures Returns { get; init; }

    /// <summary>Who said that all arrived safely, of those who answered the check-in.</summary>
    public required Proportion ArrivedWell { get; init; }

    /// <summary>Whose problem support solved, of those who were asked and answered.</summary>
    public required Proportion Solved { get; init; }

    internal static SatisfactionFigures Of(Tally tally, string slot) => new()
    {
        Csat = ScoreFigures.Of(tally, slot, Question.Csat),
        Nps = ScoreFigures.Promoters(tally, slot),
        Returns = ScoreFigures.Of(tally, slot, Question.ReturnCsat),
        ArrivedWell = Share(tally, slot, Question.CheckIn, "ok"),
        Solved = Share(tally, slot, Question.Resolved, "yes"),
    };

    private static Proportion Share(Tally tally, string slot, string question, string answer) =>
        new((long)tally.Of(slot, Measure.Of(question, answer)), (long)tally.Parts(slot, question).Values.Sum());
}
