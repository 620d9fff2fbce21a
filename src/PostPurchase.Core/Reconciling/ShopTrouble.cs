namespace PostPurchase.Core.Reconciling;

/// <summary>Why a shop's API gave no orders. Persisted by name.</summary>
public enum ShopTrouble
{
    /// <summary>The key or secret is not accepted.</summary>
    CredentialsRefused,

    /// <summary>The key is accepted, and may not read orders.</summary>
    NotAllowed,

    /// <summary>At the address is no such API.</summary>
    NotFound,

    /// <summary>The API does not take the question.</summary>
    Rejected,

    /// <summary>The API asks for a pause.</summary>
    TooManyRequests,

    /// <summary>The address can't be reached, or is not a public one.</summary>
    Unreachable,

    TimedOut,

    /// <summary>The shop has a fault of its own.</summary>
    ServerError,

    /// <summary>The answer is cut off, or is no list of orders.</summary>
    HalfPage,

    /// <summary>There is no connection to the platform any more.</summary>
    NoConnection,
}
