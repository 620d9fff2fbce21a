namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>What the marketer wants recommended with something, before anything that was learned. Persisted.</summary>
public sealed record AccessoryRule
{
    /// <summary>Names the rule where its recommendations are explained.</summary>
    public required string Id { get; init; }

    public required RuleCondition Bought { get; init; }

    public required RuleTarget Recommend { get; init; }
}
