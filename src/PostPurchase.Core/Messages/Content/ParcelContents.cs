using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>What is in a parcel and whether more is to come, as far as the shop has told.</summary>
internal static class ParcelContents
{
    /// <summary>
    /// The parcel's lines. A parcel announced without lines holds what is in no other parcel; with two of that kind nobody
    /// knows which holds what, and the answer is empty.
    /// </summary>
    public static IEnumerable<(OrderLine Line, decimal Quantity)> Of(OrderState state, Shipment? shipment)
    {
        if (shipment is { Info.Lines.Count: > 0 })
        {
            return OrderPieces.Of(state, shipment.Info.Lines).Select(piece => (piece.Line, piece.Quantity));
        }

        var others = state.Shipments.Where(other => other.Id != shipment?.Id).ToList();
        return others.Exists(other => other.Info.Lines.Count == 0) ? [] : Left(state, others);
    }

    /// <summary>True only if every parcel's lines are known and goods that need shipping are in none of them.</summary>
    public static bool MoreToCome(OrderState state, Shipment? shipment)
    {
        if (shipment is null || state.CancelledAt is not null)
        {
            return false;
        }

        var parcels = state.Shipments.Where(other => other.Id != shipment.Id).Append(shipment).ToList();
        return parcels.TrueForAll(parcel => parcel.Info.Lines.Count > 0) && Left(state, parcels).Any();
    }

    private static IEnumerable<(OrderLine Line, decimal Quantity)> Left(OrderState state, List<Shipment> parcels) =>
        from line in state.KeptLines
        where line.RequiresShipping
        let sent = parcels.Sum(parcel => parcel.Info.Lines.Where(piece => piece.Id == line.Id).Sum(piece => piece.Quantity))
        where line.Quantity > sent
        select (line, line.Quantity - sent);
}
