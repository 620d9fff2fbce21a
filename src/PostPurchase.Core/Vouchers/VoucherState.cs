namespace PostPurchase.Core.Vouchers;

/// <summary>How an issued voucher stands.</summary>
public enum VoucherState
{
    /// <summary>It can be redeemed.</summary>
    Open,

    /// <summary>An order has it; whatever else happened to it.</summary>
    Redeemed,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Taken back, because the order that earned it did not stand.</summary>
    Revoked,
}
