namespace PostPurchase.Core.Campaigns;

/// <summary>What becomes of a step when there is no voucher for it.</summary>
public enum WhenEmpty
{
    Skip,

    /// <summary>The mail goes out without one.</summary>
    SendWithout,
}
