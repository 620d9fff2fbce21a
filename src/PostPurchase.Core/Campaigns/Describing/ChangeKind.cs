namespace PostPurchase.Core.Campaigns.Describing;

/// <summary>What became of a part of a campaign between two versions.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}
