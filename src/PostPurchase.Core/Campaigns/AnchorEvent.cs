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

    /// <summary>Once for each return, when it is refunded or closed and the goods went back.</summary>
    ReturnClosed,

    /// <summary>Once for each case, when it is opened.</summary>
    CaseOpened,

    /// <summary>Once for each case to which nobody has responded within the shop's time.</summary>
    CaseUnanswered,

    /// <summary>Once for each case that a person resolved.</summary>
    CaseResolved,

    /// <summary>Once for each declaration of withdrawal.</summary>
    Withdrawn,

    /// <summary>The occasion of a campaign that has one: the beginning of its day in the recipient's zone.</summary>
    Occasion,

    /// <summary>A voucher that another step's mail brought is soon over.</summary>
    VoucherExpires,
}
