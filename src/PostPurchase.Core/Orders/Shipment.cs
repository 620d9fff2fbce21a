using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>A parcel and how far it has come. <see cref="ShippedAt"/> is null when only its arrival was reported.</summary>
public sealed record Shipment(ShipmentInfo Info, Instant? ShippedAt, Instant? DeliveredAt)
{
    public string Id => Info.Id;
}
