using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Consent;

namespace PostPurchase.Core.Shops;

/// <summary>
/// The notice shown when the address was collected: that it is used for own similar goods and that the customer can object
/// at any time. Orders placed from <see cref="ShownSince"/> on were placed with it on screen.
/// </summary>
public sealed record ExistingCustomerNotice(string Version, Instant ShownSince)
{
    /// <summary>What it speaks of; null: surveys and offers.</summary>
    public CategorySet? Categories { get; init; }

    [JsonIgnore]
    internal CategorySet Covers => Categories ?? CategorySet.Unnamed;
}
