namespace PostPurchase.Core.Messages;

/// <summary>The legal class of a mail. Advertising needs a stored basis (UWG §7; BGH VI ZR 225/17 for surveys).</summary>
public enum MessageClass
{
    /// <summary>Owed by the contract: confirmation, shipping, cancellation, returns.</summary>
    Contract,

    /// <summary>Serves the delivery: check-in.</summary>
    Service,

    /// <summary>Everything that promotes, surveys and review requests included.</summary>
    Advertising,
}
