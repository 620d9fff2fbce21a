namespace PostPurchase.Core.Access;

/// <summary>What somebody is in a shop. Persisted by name.</summary>
public enum Role
{
    /// <summary>Sees and changes nothing.</summary>
    Viewer,

    /// <summary>Looks after customers: cases, orders, consents, their data.</summary>
    Support,

    /// <summary>Looks after campaigns and what goes with them.</summary>
    Marketer,

    /// <summary>May do everything.</summary>
    Owner,
}
