using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Occasions.Trials;

/// <summary>What would become of one step of a campaign for occasions.</summary>
/// <param name="Mails">Mails that would be sent.</param>
/// <param name="First">When the first of them would go; null where none would.</param>
/// <param name="Last">When the last of them would go.</param>
/// <param name="Without">How many customers would not get it, by the rule that keeps it from them.</param>
public readonly record struct OccasionStepTrial(string Step, int Mails, Instant? First, Instant? Last, IReadOnlyDictionary<Rule, int> Without)
{
    internal OccasionStepTrial Plus(OccasionStepTrial more) => new(
        Step,
        Mails + more.Mails,
        First is { } first && more.First is { } other ? Instant.Min(first, other) : First ?? more.First,
        Last is { } last && more.Last is { } later ? Instant.Max(last, later) : Last ?? more.Last,
        Without.Concat(more.Without).GroupBy(rule => rule.Key).ToDictionary(rules => rules.Key, rules => rules.Sum(rule => rule.Value)));
}
