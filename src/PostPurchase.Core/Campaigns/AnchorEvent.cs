namespace PostPurchase.Core.Campaigns;

/// <summary>What a step can wait for.</summary>
public enum AnchorEvent
{
    Placed,
    Paid,

    /// <summary>A parcel left; once for each, or with <see cref="AnchorScope.Order"/> when the last one left.</summary>
    Shipped,

    /// <summary>All parcels of the kept lines have arrived; with <see cref="AnchorScope.Parcel"/> once for each parcel.</summary>
    Delivered,

    /// <summary>The customer answered a question.</summary>
    Answered,

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
