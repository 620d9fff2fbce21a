namespace PostPurchase.Core.Reconciling;

/// <summary>Where the orders come from. Persisted by name.</summary>
public enum ReconciliationSource
{
    /// <summary>The shop's API; somebody asked.</summary>
    Shop,

    /// <summary>The shop's API, as every night.</summary>
    Night,

    /// <summary>An export that somebody uploaded.</summary>
    File,
}
