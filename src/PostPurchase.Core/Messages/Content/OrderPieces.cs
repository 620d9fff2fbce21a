using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>Pieces that a parcel or a return names, with the order lines they are of.</summary>
internal static class OrderPieces
{
    /// <summary>Pieces of lines that the order does not have are left out: nothing is known to say of them.</summary>
    public static IEnumerable<(OrderLine Line, decimal Quantity, string? Reason)> Of(
        OrderState state, IReadOnlyList<LineQuantity> pieces) =>
        from piece in pieces
        let line = state.Order?.Lines.FirstOrDefault(line => line.Id == piece.Id)
        where line is not null && piece.Quantity > 0
        select (line, piece.Quantity, piece.Reason);
}
