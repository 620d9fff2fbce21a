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

    private static Instant Expected(Shipment parcel, Duration estimate) =>
        parcel.ShippedAt is { } shipped ? shipped + estimate : Instant.MinValue;

    private static bool NothingToShip(OrderState state) =>
        state.KeptLines.Count > 0 && state.KeptLines.All(line => !line.RequiresShipping);

    private static bool HoldsKept(Shipment parcel, IReadOnlyList<OrderLine> kept) =>
        parcel.Info.Lines.Count == 0 || kept.Count == 0
        || parcel.Info.Lines.Any(line => kept.Any(keptLine => keptLine.Id == line.Id));

    /// <summary>Kept pieces that are in no parcel; a parcel without lines holds all that is in no other.</summary>
    private static bool HasUnshipped(OrderState state)
    {
        if (state.Shipments.Any(parcel => parcel.Info.Lines.Count == 0))
        {
            return false;
        }

        var shipped = KeptLinesRule.Sum(state.Shipments.SelectMany(parcel => parcel.Info.Lines));
        return state.KeptLines.Any(line => line.RequiresShipping && line.Quantity > shipped.GetValueOrDefault(line.Id));
    }
}
