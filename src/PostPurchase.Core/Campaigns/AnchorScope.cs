namespace PostPurchase.Core.Campaigns;

/// <summary>Whether an anchor of parcels counts for each of them or for the order as a whole.</summary>
public enum AnchorScope
{
    Order,
    Parcel,
}
