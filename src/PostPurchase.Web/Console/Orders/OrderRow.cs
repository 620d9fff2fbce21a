using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Orders;

/// <summary>An order in a list.</summary>
/// <param name="Standing">How far it has come, in a word, and how that is coloured.</param>
/// <param name="Cases">How many of its cases are open.</param>
public sealed record OrderRow(
    OrderId Id, string Number, Instant? PlacedAt, string? Customer, Money? Total, (string Word, string Tone) Standing, int Cases)
{
    internal static OrderRow Of(ConsoleVisit visit, OrderId id, OrderState state) => new(
        id,
        state.Order?.Number ?? id.Value,
        state.Order?.PlacedAt,
        Masked.Name(visit, state.Order),
        state.Order?.Totals?.Total,
        StandingOf(visit, state),
        state.OpenCases.Count);

    /// <summary>The last thing that says how an order stands.</summary>
    internal static (string Word, string Tone) StandingOf(ConsoleVisit visit, OrderState state) => state switch
    {
        { ErasedAt: not null } => (visit.Say("gelöscht", "erased"), "muted"),
        { CancelledAt: not null } => (visit.Say("storniert", "cancelled"), "muted"),
        { Order: { Lines.Count: > 0 }, KeptLines.Count: 0 } => (visit.Say("nichts behalten", "nothing kept"), "muted"),
        _ when state.Returns.Any(item => item.IsOpen) => (visit.Say("Rücksendung läuft", "return under way"), "warn"),
        { ArrivedAt: not null } => (visit.Say("zugestellt", "delivered"), "ok"),
        { Shipments: { Count: > 0 } parcels } => parcels.All(parcel => parcel.DeliveredAt is not null)
            ? (visit.Say("zugestellt", "delivered"), "ok")
            : (visit.Say("unterwegs", "on its way"), ""),
        { PaidAt: not null } => (visit.Say("bezahlt", "paid"), ""),
        _ => (visit.Say("bestellt", "placed"), ""),
    };
}
