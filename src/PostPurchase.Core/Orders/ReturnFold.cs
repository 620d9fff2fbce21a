namespace PostPurchase.Core.Orders;

/// <summary>What each event does to a return.</summary>
internal static class ReturnFold
{
    public static OrderReturn Evolve(OrderReturn known, OrderEvent happened) => happened switch
    {
        OrderEvent.ReturnRequested requested => known with
        {
            RequestedAt = known.RequestedAt ?? requested.At,
            Lines = requested.Lines.Count > 0 ? requested.Lines : known.Lines,
            LabelUrl = requested.LabelUrl ?? known.LabelUrl,
        },
        OrderEvent.ReturnReceived received => known with { ReceivedAt = known.ReceivedAt ?? received.At },
        OrderEvent.ReturnRefunded refunded => known with
        {
            RefundedAt = known.RefundedAt ?? refunded.At,
            RefundedAmount = refunded.Amount ?? known.RefundedAmount,
        },
        OrderEvent.ReturnClosed closed => known with { ClosedAt = known.ClosedAt ?? closed.At, LinesKept = closed.LinesKept },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is about no return."),
    };
}
