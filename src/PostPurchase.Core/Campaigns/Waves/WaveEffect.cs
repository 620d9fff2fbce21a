namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>What a wave did to an order.</summary>
internal enum WaveEffect
{
    /// <summary>Nothing: the change is none for it.</summary>
    Untouched,
    Woken,

    /// <summary>Taken out of the index: all of its journeys are over.</summary>
    Retired,
}
