using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>
/// Folds an order's events into its state. The result depends on the events and their own times only, not on the order in
/// which they arrived: facts are keyed by their ids, the earliest report of a fact wins, the latest description does.
/// </summary>
public static class OrderHistory
{
    public static OrderState Fold(IEnumerable<RecordedEvent> events)
    {
        var history = events
            .OrderBy(recorded => recorded.Event.At)
            .ThenBy(recorded => recorded.ReceivedAt)
            .ThenBy(recorded => recorded.Id, StringComparer.Ordinal);
        return Finish(history.Aggregate(new OrderState(), (state, recorded) => Evolve(state, recorded.Event)));
    }

    /// <summary>Puts in what depends on all events together, after the last of them.</summary>
    internal static OrderState Finish(OrderState evolved)
    {
        var kept = KeptLinesRule.Of(evolved);
        var state = InOrderCurrency(evolved);
        return ReferenceEquals(kept, state.KeptLines) ? state : state with { KeptLines = kept };
    }

    /// <summary>The state after one more event; events come in order of their own times. <see cref="OrderState.KeptLines"/> is left to the end.</summary>
    public static OrderState Evolve(OrderState state, OrderEvent happened) => happened switch
    {
        OrderEvent.Placed placed => Describe(state, placed.Order),
        OrderEvent.Paid paid => state with { PaidAt = state.PaidAt ?? paid.At },
        OrderEvent.Shipped shipped => state with { Shipments = ShipmentFold.Shipped(state.Shipments, shipped) },
        OrderEvent.Delivered { ShipmentId: null } arrived => state with { ArrivedAt = state.ArrivedAt ?? arrived.At },
        OrderEvent.Delivered delivered => state with { Shipments = ShipmentFold.Delivered(state.Shipments, delivered) },
        OrderEvent.Cancelled cancelled => state.CancelledAt is null
            ? state with { CancelledAt = cancelled.At, CancelReason = cancelled.Reason }
            : state,
        OrderEvent.Refunded refunded => state with { Refunds = AddRefund(state.Refunds, refunded) },
        OrderEvent.ReturnRequested requested => Returned(state, requested.ReturnId, requested),
        OrderEvent.ReturnReceived received => Returned(state, received.ReturnId, received),
        OrderEvent.ReturnRefunded refunded => Returned(state, refunded.ReturnId, refunded),
        OrderEvent.ReturnClosed closed => Returned(state, closed.ReturnId, closed),
        OrderEvent.AnswerGiven answer => state with { Answers = Answer(state.Answers, answer) },
        OrderEvent.CaseOpened opened => state with
        {
            Cases = CaseFold.Opened(state.Cases, opened),
            OpenCases = [.. state.OpenCases.Where(id => id != opened.CaseId), opened.CaseId],
        },
        OrderEvent.CaseResponded responded => state with { Cases = CaseFold.Responded(state.Cases, responded) },
        OrderEvent.CaseResolved resolved => state with
        {
            Cases = CaseFold.Resolved(state.Cases, resolved),
            OpenCases = [.. state.OpenCases.Where(id => id != resolved.CaseId)],
            ProblemEndedAt = resolved.At,
        },
        OrderEvent.WithdrawalDeclared declared => state with { Withdrawals = Declare(state.Withdrawals, declared) },
        OrderEvent.OccasionCame came => Came(state, came),
        OrderEvent.JourneyActed acted => Acted(state, acted),
        OrderEvent.Consented consented => state with { Consents = state.Consents.After(consented) },
        OrderEvent.Objected objected => state with { Consents = state.Consents.After(objected) },
        OrderEvent.PreferencesLearned learned => state with { Preferences = learned },
        OrderEvent.CustomerErased erased => state with { ErasedAt = state.ErasedAt ?? erased.At },
        OrderEvent.Undeliverable failure => state with { FailedAddresses = [.. state.FailedAddresses, failure] },

        // What became of a mail decides nothing; Undeliverable says so where it does.
        OrderEvent.MessageDelivered or OrderEvent.MessageBounced or OrderEvent.MessageOpened or OrderEvent.MessageClicked or OrderEvent.ReviewVisited => state,
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };

    private static OrderState Came(OrderState state, OrderEvent.OccasionCame came) =>
        state.Occasions.Any(known => known.Campaign == came.Campaign && known.Occasion == came.Occasion)
            ? state
            : state with { Occasions = [.. state.Occasions, came] };

    /// <summary>A request that comes twice is one act, whatever the times.</summary>
    private static OrderState Acted(OrderState state, OrderEvent.JourneyActed acted) =>
        acted.Request is { } request && state.Acts.Any(known => known.Request == request)
            ? state
            : state with { Acts = [.. state.Acts, acted] };

    /// <summary>Some shop systems name no currency for what they refund: it is the order's.</summary>
    private static OrderState InOrderCurrency(OrderState state)
    {
        if (state.Order is not { } order || (state.Refunds.Count == 0 && state.Returns.Count == 0))
        {
            return state;
        }

        Money? Known(Money? amount) => amount is { Currency: Money.CurrencyOfOrder } bare ? bare with { Currency = order.Currency } : amount;
        return state with
        {
            Refunds = [.. state.Refunds.Select(refund => refund with { Amount = Known(refund.Amount) })],
            Returns = [.. state.Returns.Select(item => item with { RefundedAmount = Known(item.RefundedAmount) })],
        };
    }

    private static OrderState Describe(OrderState state, Order order)
    {
        if (state.Order is not { } known)
        {
            return state with { Order = order };
        }

        var latest = order.RevisedAt >= known.RevisedAt ? order : known;
        return state with { Order = latest with { PlacedAt = Instant.Min(order.PlacedAt, known.PlacedAt) } };
    }

    private static List<OrderEvent.Refunded> AddRefund(IReadOnlyList<OrderEvent.Refunded> refunds, OrderEvent.Refunded refund) =>
        [.. refunds.Where(known => refund.RefundId is null || known.RefundId != refund.RefundId), refund];

    /// <summary>The first report of a declaration stands.</summary>
    private static IReadOnlyList<Withdrawal> Declare(IReadOnlyList<Withdrawal> known, OrderEvent.WithdrawalDeclared declared) =>
        known.Any(withdrawal => withdrawal.Id == declared.WithdrawalId) ? known :
        [
            .. known,
            new Withdrawal(declared.WithdrawalId, declared.At, declared.Lines, declared.Name, declared.Email, declared.Statement),
        ];

    private static OrderState Returned(OrderState state, string id, OrderEvent happened)
    {
        var known = state.Returns.FirstOrDefault(item => item.Id == id) ?? new OrderReturn { Id = id };
        var changed = ReturnFold.Evolve(known, happened);
        return state with
        {
            Returns = [.. state.Returns.Where(item => item.Id != id).Append(changed)
                .OrderBy(item => item.RequestedAt ?? item.ReceivedAt ?? item.RefundedAt ?? item.ClosedAt)
                .ThenBy(item => item.Id, StringComparer.Ordinal)],
            ProblemEndedAt = changed.IsOpen ? state.ProblemEndedAt : happened.At,
        };
    }

    private static Dictionary<string, OrderEvent.AnswerGiven> Answer(
        IReadOnlyDictionary<string, OrderEvent.AnswerGiven> answers,
        OrderEvent.AnswerGiven answer) =>
        new(answers, StringComparer.Ordinal) { [answer.Question] = answer };
}
