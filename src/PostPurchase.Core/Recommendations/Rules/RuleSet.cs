namespace PostPurchase.Core.Recommendations.Rules;

/// <summary>A shop's rules, the most important first. Persisted.</summary>
public sealed record RuleSet
{
    public const int UsualShow = 3;

    public static RuleSet None { get; } = new();

    /// <summary>How many products are shown at most.</summary>
    public int Show { get; init; } = UsualShow;

    public IReadOnlyList<AccessoryRule> Rules { get; init; } = [];
}
