namespace PostPurchase.Core.Campaigns;

/// <summary>What a step can wait for.</summary>
public enum AnchorEvent
{
    Placed,
    Paid,

    /// <summary>Once for each parcel.</summary>
    Shipped,

    /// <summary>All parcels of the kept lines have arrived.</summary>
    Delivered,

    /// <summary>Another step's mail was sent.</summary>
    Sent,

    Cancelled,

    /// <summary>Once for each return.</summary>
    ReturnRequested,

    /// <summary>Once for each return.</summary>
    ReturnReceived,

    /// <summary>Once for each return.</summary>
    ReturnRefunded,
}
