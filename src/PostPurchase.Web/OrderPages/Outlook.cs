using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;

namespace PostPurchase.Web.OrderPages;

/// <summary>What happens next with an order, and by when, as far as anybody knows.</summary>
internal static class Outlook
{
    /// <summary>Both sides have fourteen days from the declaration (§§355 (3), 357 (1) BGB).</summary>
    private const int DaysToSettle = 14;

    public static IReadOnlyList<string> Of(OrderVisit visit)
    {
        List<string> next = [.. visit.State.Returns.Where(item => item.IsOpen).Select(item => Return(item, visit))];
        if (visit.State.Withdrawals is [.., var declared] && visit.State.Returns.All(item => item.Id != declared.Id))
        {
            next.Add(Withdrawn(declared, visit));
        }

        if (visit.State.CancelledAt is not null)
        {
            next.Add(visit.Say(
                "Die Bestellung ist storniert. Was Sie schon bezahlt haben, erhalten Sie zurück.",
                "The order is cancelled. What you have paid already will be refunded."));
        }
        else if (Delivery(visit) is { } delivery)
        {
            next.Add(delivery);
        }

        return next;
    }

    /// <summary>How a parcel stands.</summary>
    public static string Parcel(Shipment parcel, OrderVisit visit)
    {
        if ((parcel.DeliveredAt ?? visit.State.ArrivedAt) is { } delivered)
        {
            return visit.Say($"Zugestellt am {visit.Day(delivered)}.", $"Delivered on {visit.Day(delivered)}.");
        }

        if (parcel.ShippedAt is not { } shipped)
        {
            return visit.Say("Angekündigt.", "Announced.");
        }

        var around = visit.Day(shipped + GoodsArrival.Estimate);
        return visit.Order.ReportsDelivery
            ? visit.Say(
                $"Unterwegs seit {visit.Day(shipped)}. Üblich sind rund vier Tage, also etwa bis {around}; genauer weiß es der Paketdienst.",
                $"On its way since {visit.Day(shipped)}. About four days are usual, so until around {around}; the carrier knows better.")
            : visit.Say(
                $"Verschickt am {visit.Day(shipped)}, nach unserer Schätzung zugestellt um den {around}. Die Zustellung selbst wird uns nicht gemeldet.",
                $"Sent on {visit.Day(shipped)}; by our estimate it arrives around {around}. The delivery itself is not reported to us.");
    }

    private static string? Delivery(OrderVisit visit) => GoodsArrival.Of(visit.State, visit.Order) switch
    {
        Arrival.Complete => null,
        _ when visit.State.KeptLines.Count == 0 || !visit.State.KeptLines.Any(line => line.RequiresShipping) => null,
        Arrival.NotShipped when visit.State.Shipments.Count > 0 => visit.Say(
            "Ein Teil Ihrer Bestellung folgt noch. Wir schreiben Ihnen, sobald er unterwegs ist.",
            "Part of your order is still to come. We will write to you as soon as it is on its way."),
        Arrival.NotShipped => visit.Say(
            "Wir bereiten Ihre Bestellung vor und schreiben Ihnen, sobald sie unterwegs ist.",
            "We are preparing your order and will write to you as soon as it is on its way."),
        Arrival.OnTheWay => visit.Say("Ihre Bestellung ist unterwegs zu Ihnen.", "Your order is on its way to you."),
        Arrival.Estimated estimated => visit.Say(
            $"Ihre Bestellung sollte um den {visit.Day(estimated.At)} bei Ihnen sein oder gewesen sein; gemeldet wird uns das nicht.",
            $"Your order should reach you, or have reached you, around {visit.Day(estimated.At)}; nobody reports it to us."),
        var other => throw new InvalidOperationException($"No words for {other}."),
    };

    private static string Return(OrderReturn item, OrderVisit visit)
    {
        if (item.ReceivedAt is not null)
        {
            return visit.Say(
                "Ihre Rücksendung ist bei uns. Wir prüfen sie und erstatten dann.", "Your return is with us. We check it and then make the refund.");
        }

        var declared = visit.State.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Id == item.Id);
        return declared is null
            ? visit.Say(
                "Bitte schicken Sie die Artikel zurück. Sobald sie bei uns sind, schreiben wir Ihnen.",
                "Please send the items back. We will write to you as soon as they have reached us.")
            : visit.Say(
                $"Bitte schicken Sie die Artikel bis {By(declared, visit)} zurück. Bis dahin erstatten wir auch; wir dürfen warten, bis die Ware bei uns ist oder Sie das Abschicken nachweisen.",
                $"Please send the items back by {By(declared, visit)}. We refund by then, too; we may wait until we have the goods or you have shown that you sent them.");
    }

    private static string Withdrawn(Withdrawal declared, OrderVisit visit) => visit.Say(
        $"Ihr Widerruf ist bei uns. Wir erstatten bis {By(declared, visit)}; haben Sie schon Ware erhalten, schicken Sie sie bitte bis dahin zurück.",
        $"We have your withdrawal. We refund by {By(declared, visit)}; if you have received goods already, please send them back by then.");

    private static string By(Withdrawal declared, OrderVisit visit) =>
        visit.Day(declared.DeclaredAt.InZone(visit.Rights.Zone).Date.PlusDays(DaysToSettle));
}
