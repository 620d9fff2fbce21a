using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Cases;

/// <summary>
/// What support does about cases, by console or ticket system. All of it may be repeated: what was done stays as it was done
/// first.
/// </summary>
public sealed class CaseDesk(IPartitionStore store, OrderLog orders)
{
    /// <summary>Opens a case that the customer told support of. An open one with the same note is the same.</summary>
    public ValueTask<CaseAnswer> Open(OrderKey key, SupportAct act, CancellationToken cancellation) => Act(
        key,
        act,
        (state, at) => state.Cases.FirstOrDefault(found => found is { Cause: CaseRule.BySupport, IsOpen: true } && found.Note == act.Note) is { } same
            ? (new CaseAnswer.Done(same), null)
            : (null, new OrderEvent.CaseOpened
            {
                At = at,
                OrderId = key.Order,
                CaseId = CaseRule.NextId(state, CaseRule.BySupport),
                Cause = CaseRule.BySupport,
                By = act.By,
                Note = act.Note,
            }),
        cancellation);

    /// <summary>Notes that the customer was answered; the first time counts.</summary>
    public ValueTask<CaseAnswer> Respond(OrderKey key, string caseId, SupportAct act, CancellationToken cancellation) => Act(
        key,
        act,
        (state, at) => Find(state, caseId) switch
        {
            null => (new CaseAnswer.UnknownCase(), null),
            { RespondedAt: not null } responded => (new CaseAnswer.Done(responded), null),
            { IsOpen: false } => (new CaseAnswer.ResolvedAlready(), null),
            _ => (null, new OrderEvent.CaseResponded { At = at, OrderId = key.Order, CaseId = caseId, By = act.By, Note = act.Note }),
        },
        cancellation);

    /// <summary>Resolves a case; one that was resolved before stays resolved as it was.</summary>
    public ValueTask<CaseAnswer> Resolve(OrderKey key, string caseId, SupportAct act, CancellationToken cancellation) => Act(
        key,
        act,
        (state, at) => Find(state, caseId) switch
        {
            null => (new CaseAnswer.UnknownCase(), null),
            { IsOpen: false } resolved => (new CaseAnswer.Done(resolved), null),
            _ => (null, new OrderEvent.CaseResolved { At = at, OrderId = key.Order, CaseId = caseId, By = act.By, Note = act.Note }),
        },
        cancellation);

    private async ValueTask<CaseAnswer> Act(
        OrderKey key,
        SupportAct act,
        Func<OrderState, Instant, (CaseAnswer? Answer, OrderEvent? Event)> decide,
        CancellationToken cancellation)
    {
        var state = (await OrderPartition.Load(store, key, cancellation)).State;
        if (state.Order is null || state.ErasedAt is not null)
        {
            return new CaseAnswer.UnknownOrder();
        }

        var (answer, happened) = decide(state, CaseRule.After(state, act.At));
        if (happened is null)
        {
            return answer ?? throw new InvalidOperationException("Neither an answer nor an event.");
        }

        await orders.Append(key, null, [RecordedEvent.Of(happened, act.At, "support")], act.At, cancellation);
        var changed = OrderHistory.Evolve(state, happened);
        return new CaseAnswer.Done(Find(changed, IdOf(happened)) ?? throw new InvalidOperationException($"{happened} left no case."));
    }

    private static SupportCase? Find(OrderState state, string id) => state.Cases.FirstOrDefault(found => found.Id == id);

    private static string IdOf(OrderEvent happened) => happened switch
    {
        OrderEvent.CaseOpened opened => opened.CaseId,
        OrderEvent.CaseResponded responded => responded.CaseId,
        OrderEvent.CaseResolved resolved => resolved.CaseId,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is about no case."),
    };
}
