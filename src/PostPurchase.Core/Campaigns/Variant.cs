using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Campaigns;

/// <summary>One of a step's alternatives in an A/B test. A customer gets the same one each time.</summary>
public sealed record Variant
{
    /// <summary>Unique in the step.</summary>
    public required string Id { get; init; }

    /// <summary>Percent of customers; a step's shares add up to 100.</summary>
    public required int Share { get; init; }

    /// <summary>Its message template; null for the step's.</summary>
    public string? Message { get; init; }

    /// <summary>Its timing; null for the step's.</summary>
    public StepTiming? Timing { get; init; }
}
