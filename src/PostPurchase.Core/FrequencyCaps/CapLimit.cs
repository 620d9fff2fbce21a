namespace PostPurchase.Core.FrequencyCaps;

/// <summary>Which limit of a <see cref="FrequencyCap"/> keeps a mail back.</summary>
public enum CapLimit
{
    /// <summary><see cref="FrequencyCap.Advertising"/>.</summary>
    AdvertisingPeriod,

    /// <summary><see cref="FrequencyCap.NonContractPerDay"/>.</summary>
    NonContractPerDay,
}
