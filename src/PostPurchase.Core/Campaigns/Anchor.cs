using System.Text.Json.Serialization;
using NodaTime;

namespace PostPurchase.Core.Campaigns;

/// <summary>The event that a step's delay counts from.</summary>
public sealed record Anchor
{
    public required AnchorEvent On { get; init; }

    /// <summary>For <see cref="AnchorEvent.Sent"/> and <see cref="AnchorEvent.VoucherExpires"/>: the step whose mail or voucher is meant.</summary>
    public string? Step { get; init; }

    /// <summary>For <see cref="AnchorEvent.Answered"/>: the question that is meant; null for whichever is answered first.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// For <see cref="AnchorEvent.Shipped"/> and <see cref="AnchorEvent.Delivered"/>; null: shipped counts for each parcel,
    /// delivered for the order.
    /// </summary>
    public AnchorScope? Per { get; init; }

    /// <summary>For <see cref="AnchorEvent.Delivered"/>: how long a parcel takes where nobody reports its arrival.</summary>
    public Period Estimate { get; init; } = Period.FromDays(4);

    /// <summary>
    /// For <see cref="AnchorEvent.Delivered"/>, where arrivals are reported: a parcel whose arrival is not, counts as arrived
    /// this long after it was shipped.
    /// </summary>
    public Period Unreported { get; init; } = Period.FromDays(30);

    /// <summary>For <see cref="AnchorEvent.VoucherExpires"/>: how long before the end of the voucher; whole days.</summary>
    public Period? Before { get; init; }

    /// <summary>Whether the anchor happens once for each parcel.</summary>
    [JsonIgnore]
    public bool IsPerParcel => On is AnchorEvent.Shipped or AnchorEvent.Delivered
        && (Per ?? (On == AnchorEvent.Shipped ? AnchorScope.Parcel : AnchorScope.Order)) == AnchorScope.Parcel;
}
