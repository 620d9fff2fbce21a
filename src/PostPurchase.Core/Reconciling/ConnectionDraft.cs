namespace PostPurchase.Core.Reconciling;

/// <summary>A connection as somebody describes it; what is left out of a known one stays.</summary>
public sealed record ConnectionDraft
{
    public string? Address { get; init; }

    /// <summary>An empty text: none.</summary>
    public string? KeyId { get; init; }

    /// <summary>Needed anew with another address: nobody is to send a known secret elsewhere.</summary>
    public string? Secret { get; init; }
}
