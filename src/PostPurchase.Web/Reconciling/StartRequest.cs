namespace PostPurchase.Web.Reconciling;

/// <summary>Which of the found orders are to be started.</summary>
internal sealed record StartRequest
{
    /// <summary>Their ids; null: all.</summary>
    public IReadOnlyList<string>? Orders { get; init; }
}
