namespace PostPurchase.Core.Journeys;

/// <summary>One occurrence of a step: the parcel's or return's id for steps that run once for each, else null.</summary>
public readonly record struct StepKey(string Step, string? Occurrence)
{
    /// <summary>As persisted: <c>survey</c>, or <c>shipping-notice|s1</c>.</summary>
    public override string ToString() => Occurrence is null ? Step : $"{Step}|{Occurrence}";
}
