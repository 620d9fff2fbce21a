namespace PostPurchase.Core.Recommendations;

/// <summary>What may be recommended.</summary>
public enum RecommendationScope
{
    /// <summary>Anything, to who consented to offers.</summary>
    Anything,

    /// <summary>
    /// What has to do with the goods bought, to existing customers without consent: §7 (3) no. 2 UWG covers similar goods only. What is
    /// merely popular in the whole shop is left out.
    /// </summary>
    Related,
}
