namespace PostPurchase.Core.Access;

/// <summary>What a page or a request needs.</summary>
public enum Right
{
    /// <summary>To see what is there, without customers' own data.</summary>
    Look,

    /// <summary>To see and change what concerns single customers: cases, orders, consents, export, erasure.</summary>
    Serve,

    /// <summary>To change what all customers get: campaigns, occasions, vouchers, catalogue, recommendations, imports.</summary>
    Market,

    /// <summary>To change settings, secrets and who may do what.</summary>
    Own,
}
