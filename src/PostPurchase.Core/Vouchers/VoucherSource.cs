namespace PostPurchase.Core.Vouchers;

/// <summary>Where a pool's codes come from.</summary>
public enum VoucherSource
{
    /// <summary>From the shop, as a file.</summary>
    Codes,

    /// <summary>We make them, and the shop is told before anybody gets one.</summary>
    Pattern,
}
