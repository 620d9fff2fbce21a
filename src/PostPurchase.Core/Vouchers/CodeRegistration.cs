namespace PostPurchase.Core.Vouchers;

/// <summary>How the shop comes to know codes that we made.</summary>
public enum CodeRegistration
{
    /// <summary>By <c>voucher.created</c> to a target that names this type; a batch can be claimed once one has taken it.</summary>
    Webhook,

    /// <summary>Somebody enters them there, from the batch's CSV, and says so.</summary>
    Manually,
}
