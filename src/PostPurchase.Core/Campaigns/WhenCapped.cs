namespace PostPurchase.Core.Campaigns;

/// <summary>What becomes of a mail that the frequency cap stops.</summary>
public enum WhenCapped
{
    /// <summary>It waits until the cap lets it through, or it expires.</summary>
    Wait,

    /// <summary>It is skipped at once.</summary>
    Skip,
}
