using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>Decides when an order has arrived: with the last parcel that has kept lines in it.</summary>
public static class ArrivalRule
{
    private static readonly Arrival NotShipped = new Arrival.NotShipped();

    /// <param name="state">Its order is known.</param>
    /// <param name="order">The order of the state.</param>
    /// <param name="estimate">How long a parcel takes where nobody reports its arrival.</param>
    public static Arrival Of(OrderState state, Order order, Duration estimate)
    {
        if (state.ArrivedAt is { } arrived)
        {
            return new Arrival.Complete(arrived);
        }

        var parcels = Survey(state, estimate);
        if (parcels.Count == 0 || HasUnshipped(state))
        {
            return NothingToShip(state) && (parcels.LastShippedAt ?? state.PaidAt) is { } handedOver
                ? new Arrival.Complete(handedOver)
                : NotShipped;
        }

        if (parcels.Travelling > 0 && order.ReportsDelivery && !NothingToShip(state))
        {
            return new Arrival.OnTheWay([.. Travelling(state)]);
        }

        return parcels.Travelling == 0 ? new Arrival.Complete(parcels.Last) : new Arrival.Estimated(parcels.Last);
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

    /// <summary>
    /// The parcels that hold kept lines: how many there are, how many of them have not arrived, when the last of them has arrived or
    /// should have, and when the last in the list was shipped.
    /// </summary>
    private static (int Count, int Travelling, Instant Last, Instant? LastShippedAt) Survey(OrderState state, Duration estimate)
    {
        var (count, travelling, last, lastShippedAt) = (0, 0, Instant.MinValue, (Instant?)null);
        for (var index = 0; index < state.Shipments.Count; index++)
        {
            var parcel = state.Shipments[index];
            if (HoldsKept(parcel, state.KeptLines))
            {
                count++;
                travelling += parcel.DeliveredAt is null ? 1 : 0;
                last = Instant.Max(last, parcel.DeliveredAt ?? Expected(parcel, estimate));
                lastShippedAt = parcel.ShippedAt;
            }
        }

        return (count, travelling, last, lastShippedAt);
    }

    private static IEnumerable<string> Travelling(OrderState state) =>
        from parcel in state.Shipments
        where parcel.DeliveredAt is null && HoldsKept(parcel, state.KeptLines)
        select parcel.Id;

    private static Arrival OfParcel(Shipment parcel, OrderState state, Order order, Duration estimate) =>
        (parcel.DeliveredAt ?? state.ArrivedAt) is { } at ? new Arrival.Complete(at)
        : order.ReportsDelivery ? new Arrival.OnTheWay([parcel.Id])
        : new Arrival.Estimated(Expected(parcel, estimate));

    private static Instant Expected(Shipment parcel, Duration estimate) =>
        parcel.ShippedAt is { } shipped ? shipped + estimate : Instant.MinValue;

    private static bool NothingToShip(OrderState state) => state.KeptLines.Count > 0 && !AnyToShip(state.KeptLines);

    private static bool AnyToShip(IReadOnlyList<OrderLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].RequiresShipping)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsKept(Shipment parcel, IReadOnlyList<OrderLine> kept) =>
        parcel.Info.Lines.Count == 0 || kept.Count == 0
        || parcel.Info.Lines.Any(line => kept.Any(keptLine => keptLine.Id == line.Id));

    /// <summary>Kept pieces that are in no parcel; a parcel without lines holds all that is in no other.</summary>
    public static bool HasUnshipped(OrderState state)
    {
        for (var index = 0; index < state.Shipments.Count; index++)
        {
            if (state.Shipments[index].Info.Lines.Count == 0)
            {
                return false;
            }
        }

        if (state.Shipments.Count == 0)
        {
            return AnyToShip(state.KeptLines);
        }

        var shipped = KeptLinesRule.Sum(state.Shipments.SelectMany(parcel => parcel.Info.Lines));
        return state.KeptLines.Any(line => line.RequiresShipping && line.Quantity > shipped.GetValueOrDefault(line.Id));
    }
}
