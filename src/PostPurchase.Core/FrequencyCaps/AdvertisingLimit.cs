using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.FrequencyCaps;

/// <summary>How much advertising a customer gets within some days, whichever they are. Part of a shop's settings.</summary>
public sealed record AdvertisingLimit
{
    /// <summary>At most so many, 1 to 100; default 1. <see cref="FrequencyCap.WithinJourney"/> says of what.</summary>
    public int Most { get; init; } = 1;

    /// <summary>Within so many days of 24 hours, 1 to 366; default 7.</summary>
    public int Days { get; init; } = 7;

    /// <summary>Two mails closer than this share a period; two exactly so far apart do not.</summary>
    [JsonIgnore]
    internal Duration Period => Duration.FromDays(Days);
}
