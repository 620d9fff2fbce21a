namespace PostPurchase.Core.Journeys;

/// <summary>One occurrence of a step: the parcel's or return's id for steps that run once for each, else null.</summary>
/// <param name="Again">The request with which support sent its mail once more; null for the mail itself.</param>
public readonly record struct StepKey(string Step, string? Occurrence, string? Again = null)
{
    /// <summary>As persisted: <c>survey</c>, or <c>shipping-notice|s1</c>; <c>+4f1c|survey</c> where it was sent again.</summary>
    public override string ToString()
    {
        var name = Occurrence is null ? Step : $"{Step}|{Occurrence}";
        return Again is null ? name : $"+{Again}|{name}";
    }
}
