using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>Decides when an order has arrived: with the last parcel that has kept lines in it.</summary>
public static class ArrivalRule
{
    /// <param name="state">Its order is known.</param>
    /// <param name="order">The order of the state.</param>
    /// <param name="estimate">How long a parcel takes where nobody reports its arrival.</param>
    public static Arrival Of(OrderState state, Order order, Duration estimate)
    {
        if (state.ArrivedAt is { } arrived)
        {
            return new Arrival.Complete(arrived);
        }

        var parcels = state.Shipments.Where(shipment => HoldsKept(shipment, state.KeptLines)).ToList();
        if (parcels.Count == 0 || HasUnshipped(state))
        {
            return NothingToShip(state) && (parcels.LastOrDefault()?.ShippedAt ?? state.PaidAt) is { } handedOver
                ? new Arrival.Complete(handedOver)
                : new Arrival.NotShipped();
        }

        var travelling = parcels.Where(parcel => parcel.DeliveredAt is null).ToList();
        if (travelling.Count > 0 && order.ReportsDelivery && !NothingToShip(state))
        {
            return new Arrival.OnTheWay([.. travelling.Select(parcel => parcel.Id)]);
        }

        var last = parcels.Max(parcel => parcel.DeliveredAt ?? Expected(parcel, estimate));
        return travelling.Count == 0 ? new Arrival.Complete(last) : new Arrival.Estimated(last);
    }

    /// <summary>The same for each parcel on its own, of those that hold kept lines and have left or arrived.</summary>
    public static IReadOnlyList<(string ShipmentId, Arrival Arrival)> OfParcels(OrderState state, Order order, Duration estimate) =>
    [
        .. from parcel in state.Shipments
           where HoldsKept(parcel, state.KeptLines) && (parcel.ShippedAt ?? parcel.DeliveredAt) is not null
           select (parcel.Id, OfParcel(parcel, state, order, estimate)),
    ];

    /// <summary>The kept lines in a parcel; all of them where nobody said what it holds.</summary>
    public static IReadOnlyList<OrderLine> KeptLinesIn(OrderState state, string shipmentId) =>
        state.Shipments.FirstOrDefault(parcel => parcel.Id == shipmentId) is { Info.Lines: { Count: > 0 } lines }
            ? [.. state.KeptLines.Where(kept => lines.Any(line => line.Id == kept.Id))]
            : state.KeptLines;

    private static Arrival OfParcel(Shipment parcel, OrderState state, Order order, Duration estimate) =>
        (parcel.DeliveredAt ?? state.ArrivedAt) is { } at ? new Arrival.Complete(at)
        : order.ReportsDelivery ? new Arrival.OnTheWay([parcel.Id])
        : new Arrival.Estimated(Expected(parcel, estimate));

    private static Instant Expected(Shipment parcel, Duration estimate) =>
        parcel.ShippedAt is { } shipped ? shipped + estimate : Instant.MinValue;

    private static bool NothingToShip(OrderState state) =>
        state.KeptLines.Count > 0 && state.KeptLines.All(line => !line.RequiresShipping);

    private static bool HoldsKept(Shipment parcel, IReadOnlyList<OrderLine> kept) =>
        parcel.Info.Lines.Count == 0 || kept.Count == 0
        || parcel.Info.Lines.Any(line => kept.Any(keptLine => keptLine.Id == line.Id));

    /// <summary>Kept pieces that are in no parcel; a parcel without lines holds all that is in no other.</summary>
    public static bool HasUnshipped(OrderState state)
    {
        if (state.Shipments.Any(parcel => parcel.Info.Lines.Count == 0))
        {
            return false;
        }

        var shipped = KeptLinesRule.Sum(state.Shipments.SelectMany(parcel => parcel.Info.Lines));
        return state.KeptLines.Any(line => line.RequiresShipping && line.Quantity > shipped.GetValueOrDefault(line.Id));
    }
}
