using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>A variant of a step against the first one; null of too few mails for a statement (<see cref="Enough"/> of each).</summary>
/// <param name="With">The variant it is compared with.</param>
/// <param name="Answered">By how much the share of answered mails is higher.</param>
/// <param name="Clicked">By how much the share of clicked mails is higher.</param>
/// <param name="Unsubscribed">By how much the share of mails after which somebody unsubscribed is higher.</param>
public sealed record VariantComparison(string With, ConfidenceInterval? Answered, ConfidenceInterval? Clicked, ConfidenceInterval? Unsubscribed)
{
    public const int Enough = 100;

    internal static VariantComparison Of(MailFigures mails, MailFigures first, string with) => new(
        with,
        Between(mails.AnswerRate, first.AnswerRate),
        Between(mails.ClickRate, first.ClickRate),
        Between(mails.UnsubscribeRate, first.UnsubscribeRate));

    private static ConfidenceInterval? Between(Proportion one, Proportion other) =>
        one.Of < Enough || other.Of < Enough || one.Count + other.Count == 0 ? null : ProportionDifference.Newcombe(one, other);
}
