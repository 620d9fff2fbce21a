using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Web.OrderPages;

/// <summary>What has happened to an order, as its customer reads it, earliest first.</summary>
internal static class Timeline
{
    public static IReadOnlyList<(string When, string What)> Of(OrderVisit visit) =>
    [
        .. Order(visit).Concat(visit.State.Shipments.SelectMany(parcel => Parcel(parcel, visit)))
            .Concat(visit.State.Returns.SelectMany(item => Return(item, visit)))
            .Concat(visit.State.Refunds.Select(refund => (At: (Instant?)refund.At, What: Refund(refund, visit))))
            .Where(entry => entry.At is not null)
            .OrderBy(entry => entry.At)
            .Select(entry => (visit.Day(entry.At ?? default), entry.What)),
    ];

    private static IEnumerable<(Instant? At, string What)> Order(OrderVisit visit)
    {
        var state = visit.State;
        yield return (visit.Order.PlacedAt, visit.Say("Bestellung eingegangen", "Order received"));
        yield return (state.PaidAt, visit.Say("Bezahlt", "Paid"));
        yield return (state.ArrivedAt, visit.Say("Bestellung zugestellt", "Order delivered"));
        yield return (state.CancelledAt, visit.Say("Bestellung storniert", "Order cancelled"));
        foreach (var declared in state.Withdrawals)
        {
            yield return (declared.DeclaredAt, declared.Lines.Count == 0
                ? visit.Say("Vertrag widerrufen", "Withdrawn from the contract")
                : visit.Say("Vertrag über einzelne Artikel widerrufen", "Withdrawn from the contract for some items"));
        }
    }

    private static IEnumerable<(Instant? At, string What)> Parcel(Shipment parcel, OrderVisit visit)
    {
        var by = parcel.Info.Carrier is { } carrier ? visit.Say($" mit {carrier}", $" with {carrier}") : "";
        yield return (parcel.ShippedAt, visit.Say($"Paket{by} verschickt", $"Parcel sent{by}"));
        yield return (parcel.DeliveredAt, visit.Say("Paket zugestellt", "Parcel delivered"));
    }

    private static IEnumerable<(Instant? At, string What)> Return(OrderReturn item, OrderVisit visit)
    {
        yield return (item.RequestedAt, visit.Say("Rücksendung angemeldet", "Return registered"));
        yield return (item.ReceivedAt, visit.Say("Rücksendung bei uns angekommen", "Return has reached us"));
        yield return (item.RefundedAt, item.RefundedAmount is { Amount: > 0 } amount
            ? visit.Say($"Für die Rücksendung erstattet: {visit.Amount(amount)}", $"Refunded for the return: {visit.Amount(amount)}")
            : visit.Say("Erstattung für die Rücksendung veranlasst", "Refund for the return made"));
        yield return (item.ClosedAt, item.LinesKept
            ? visit.Say("Rücksendung beendet, Sie behalten die Artikel", "Return ended, you keep the items")
            : visit.Say("Rücksendung abgeschlossen", "Return closed"));
    }

    private static string Refund(OrderEvent.Refunded refund, OrderVisit visit) => refund.Amount is { Amount: > 0 } amount
        ? visit.Say($"Erstattet: {visit.Amount(amount)}", $"Refunded: {visit.Amount(amount)}")
        : visit.Say("Erstattung veranlasst", "Refund made");
}
