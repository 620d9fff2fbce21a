namespace PostPurchaseFunctions.Options;

/// <summary>The section <c>Occasions</c>.</summary>
public sealed record OccasionOptions
{
    /// <summary>Parts of an occasion that are planned side by side: 1 to 64. Each plans some hundred customers at once.</summary>
    public int AtOnce { get; init; } = 4;
}
