namespace PostPurchase.Core.Vouchers;

/// <summary>Why a customer gets no voucher. Stands in the reasons of steps by name.</summary>
public enum NoVoucher
{
    UnknownPool,

    /// <summary>The marketer closed the pool.</summary>
    PoolClosed,

    /// <summary>The pool's fixed end has passed.</summary>
    PoolEnded,

    /// <summary>As many as may be were issued.</summary>
    LimitReached,

    /// <summary>Another one could cost more than the budget.</summary>
    BudgetUsed,

    /// <summary>No code is left.</summary>
    NoCodeLeft,

    /// <summary>The customer had one on this occasion, and it is redeemed, expired or revoked.</summary>
    HadOne,
}
