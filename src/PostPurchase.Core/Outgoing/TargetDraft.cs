namespace PostPurchase.Core.Outgoing;

/// <summary>A target as somebody describes it; what is left out of a known one stays.</summary>
public sealed record TargetDraft
{
    public string? Url { get; init; }

    /// <summary>Null keeps the target's, or has one made where it has none.</summary>
    public IReadOnlyList<string>? Secrets { get; init; }

    public IReadOnlyList<string>? Types { get; init; }

    public bool? Disabled { get; init; }
}
