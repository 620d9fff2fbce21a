using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Rights;

/// <summary>When the customer received what was ordered, returned pieces included: rights count from the last parcel of the order.</summary>
public static class GoodsArrival
{
    /// <summary>How long a parcel takes where nobody reports its arrival.</summary>
    public static readonly Duration Estimate = Duration.FromDays(4);

    /// <summary>
    /// Of the whole order. Unlike what mails wait for, a parcel whose content went back counts too; what was refunded before it left
    /// does not, since it never will.
    /// </summary>
    public static Arrival Of(OrderState state, Order order)
    {
        var shipped = KeptLinesRule.Sum(state.Shipments.SelectMany(parcel => parcel.Info.Lines));
        var takesAll = state.Shipments.Any(parcel => parcel.Info.Lines.Count == 0);
        var sent = order.Lines
            .Select(line => line with
            {
                Quantity = takesAll
                    ? line.Quantity
                    : Math.Max(Kept(line, state), Math.Min(line.Quantity, shipped.GetValueOrDefault(line.Id))),
            })
            .Where(line => line.Quantity > 0);
        return ArrivalRule.Of(state with { KeptLines = [.. sent] }, order, Estimate);
    }

    /// <summary>Of one line: with the last parcel that holds some of it.</summary>
    public static Arrival Of(OrderLine line, OrderState state, Order order) =>
        ArrivalRule.Of(state with { KeptLines = [line] }, order, Estimate);

    private static decimal Kept(OrderLine line, OrderState state) =>
        state.KeptLines.FirstOrDefault(kept => kept.Id == line.Id)?.Quantity ?? 0;

    /// <summary>How many pieces of a line have left the shop; no more than were ordered.</summary>
    public static decimal Shipped(OrderLine line, OrderState state) =>
        state.ArrivedAt is not null || state.Shipments.Any(parcel => parcel.Info.Lines.Count == 0)
            ? line.Quantity
            : Math.Min(
                line.Quantity,
                state.Shipments.SelectMany(parcel => parcel.Info.Lines).Where(piece => piece.Id == line.Id).Sum(piece => piece.Quantity));
}
