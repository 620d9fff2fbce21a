namespace PostPurchase.Core.Orders;

/// <summary>A parcel as the shop announced it. No <see cref="Lines"/> means: whatever of the order is not in another parcel.</summary>
public sealed record ShipmentInfo
{
    public required string Id { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNumber { get; init; }

    public string? TrackingUrl { get; init; }

    public IReadOnlyList<LineQuantity> Lines { get; init; } = [];
}
