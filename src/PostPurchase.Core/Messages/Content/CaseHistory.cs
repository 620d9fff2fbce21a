using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Messages.Content;

/// <summary>What happened to an order, a line each, for whoever answers its customer.</summary>
internal static class CaseHistory
{
    /// <summary>The latest of a long history are what matters.</summary>
    private const int MaxShown = 30;

    public static IReadOnlyList<string> Of(MessageModel model)
    {
        var words = HistoryWords.For(model.Lang);
        return
        [
            .. Order(model, words).Concat(Parcels(model.State, words)).Concat(Returns(model, words)).Concat(Cases(model.State, words))
                .Where(entry => entry.At is not null)
                .OrderBy(entry => entry.At)
                .TakeLast(MaxShown)
                .Select(entry => $"{model.Moment(entry.At.GetValueOrDefault())} – {entry.What}"),
        ];
    }

    private static IEnumerable<(Instant? At, string What)> Order(MessageModel model, HistoryWords words)
    {
        var state = model.State;
        yield return (model.Order.PlacedAt, words.Placed);
        yield return (state.PaidAt, words.Paid);
        yield return (state.CancelledAt, words.Cancelled);
        yield return (state.ArrivedAt, words.Arrived);
        foreach (var refund in state.Refunds)
        {
            yield return (refund.At, Joined(words.Refunded, refund.Amount is { } amount ? model.Locale.Money(amount) : null));
        }

        foreach (var declared in state.Withdrawals)
        {
            yield return (declared.DeclaredAt, words.Withdrawn);
        }
    }

    private static IEnumerable<(Instant? At, string What)> Parcels(OrderState state, HistoryWords words)
    {
        foreach (var parcel in state.Shipments)
        {
            yield return (parcel.ShippedAt, Joined(words.Shipped, parcel.Info.Carrier, parcel.Info.TrackingNumber));
            yield return (parcel.DeliveredAt, Joined(words.Delivered, parcel.Info.Carrier, parcel.Info.TrackingNumber));
        }
    }

    private static IEnumerable<(Instant? At, string What)> Returns(MessageModel model, HistoryWords words)
    {
        foreach (var item in model.State.Returns)
        {
            yield return (item.RequestedAt, words.ReturnRequested);
            yield return (item.ReceivedAt, words.ReturnReceived);
            yield return (item.RefundedAt, Joined(words.ReturnRefunded, item.RefundedAmount is { } amount ? model.Locale.Money(amount) : null));
        }
    }

    private static IEnumerable<(Instant? At, string What)> Cases(OrderState state, HistoryWords words)
    {
        foreach (var found in state.Cases)
        {
            yield return (found.OpenedAt, Joined(words.CaseOpened, found.Id));
            yield return (found.RespondedAt, Joined(words.CaseResponded, found.Id));
            yield return (found.ResolvedAt, Joined(found.ResolvedBy is null ? words.CaseTakenBack : words.CaseResolved, found.Id));
        }
    }

    private static string Joined(params ReadOnlySpan<string?> pieces)
    {
        var text = "";
        foreach (var piece in pieces)
        {
            text = string.IsNullOrWhiteSpace(piece) ? text : text.Length == 0 ? piece : $"{text}, {piece}";
        }

        return text;
    }
}
