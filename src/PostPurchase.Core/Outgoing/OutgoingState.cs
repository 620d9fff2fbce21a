namespace PostPurchase.Core.Outgoing;

/// <summary>How a delivery stands.</summary>
public enum OutgoingState
{
    /// <summary>It is going to be tried, or tried again.</summary>
    Pending,

    /// <summary>The target took it.</summary>
    Delivered,

    /// <summary>All attempts failed, or the target said that it is gone.</summary>
    Failed,

    /// <summary>What it was of has been erased; nothing was sent.</summary>
    Erased,

    /// <summary>The target is disabled or removed; nothing was sent.</summary>
    Dropped,
}
