namespace PostPurchase.Core.Reconciling;

/// <summary>Why a found order could not be started. Persisted by name.</summary>
public enum StartProblem
{
    /// <summary>The shop does not have it any more, or what an export said of it is not kept any more.</summary>
    Gone,

    /// <summary>It can't be understood by now.</summary>
    Malformed,

    /// <summary>It does not fit into the store.</summary>
    TooLarge,
}
