using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>What each event does to an order's parcels. Later news of a parcel adds to what is known and overwrites it, never empties it.</summary>
internal static class ShipmentFold
{
    public static IReadOnlyList<Shipment> Shipped(IReadOnlyList<Shipment> shipments, OrderEvent.Shipped happened)
    {
        var known = Find(shipments, happened.Shipment.Id);
        return With(shipments, known with
        {
            Info = Merge(known.Info, happened.Shipment),
            ShippedAt = known.ShippedAt ?? happened.At,
        });
    }

    public static IReadOnlyList<Shipment> Delivered(IReadOnlyList<Shipment> shipments, OrderEvent.Delivered happened)
    {
        var known = Find(shipments, happened.ShipmentId ?? "");
        return With(shipments, known with { DeliveredAt = known.DeliveredAt ?? happened.At });
    }

    private static Shipment Find(IReadOnlyList<Shipment> shipments, string id) =>
        shipments is [var only] && only.Id == id ? only
        : shipments.FirstOrDefault(shipment => shipment.Id == id) ?? new Shipment(new ShipmentInfo { Id = id }, null, null);

    private static ShipmentInfo Merge(ShipmentInfo known, ShipmentInfo news) => news with
    {
        Carrier = news.Carrier ?? known.Carrier,
        TrackingNumber = news.TrackingNumber ?? known.TrackingNumber,
        TrackingUrl = news.TrackingUrl ?? known.TrackingUrl,
        Lines = news.Lines.Count > 0 ? news.Lines : known.Lines,
    };

    private static List<Shipment> With(IReadOnlyList<Shipment> shipments, Shipment changed) =>
        shipments.Count == 0 || (shipments is [var only] && only.Id == changed.Id) ? [changed] : InOrder(shipments, changed);

    private static List<Shipment> InOrder(IReadOnlyList<Shipment> shipments, Shipment changed) =>
        [.. shipments.Where(shipment => shipment.Id != changed.Id).Append(changed)
            .OrderBy(shipment => shipment.ShippedAt ?? shipment.DeliveredAt ?? Instant.MaxValue)
            .ThenBy(shipment => shipment.Id, StringComparer.Ordinal)];
}
