using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>What the journeys on their way are going to send, as far as it is known when: page by page, so that memory does not grow with them.</summary>
public sealed class PlannedMails(JourneyIndex index, JourneyReview review)
{
    private const int PageSize = 500;
    private const int AtOnce = 16;

    internal async ValueTask<PlannedPage> Page(
        ShopId shop, IndexCursor from, Instant now, CancellationToken cancellation)
    {
        var page = await index.Walk(shop, from, PageSize, cancellation);
        var orders = new (IReadOnlyList<ExpectedMails> Mails, IReadOnlyList<HeldMail> Held)[page.Orders.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, orders.Length, parallel, async (at, token) =>
        {
            var reviewed = await review.Read(page.Orders[at].Key, now, token);
            var decided = reviewed?.Decide(now) ?? [];
            orders[at] = reviewed is null ? ([], []) : ([.. Mails(reviewed, decided, now)], [.. Held(page.Orders[at].Key.Order, decided)]);
        });
        return new PlannedPage([.. orders.SelectMany(order => order.Mails)], [.. orders.SelectMany(order => order.Held)], page.Next);
    }

    private static IEnumerable<HeldMail> Held(OrderId order, IReadOnlyList<(OpenJourney Journey, Plan Plan)> all) =>
        from decided in all
        from held in decided.Plan.Decisions.OfType<StepDecision.Held>()
        select new HeldMail(decided.Journey.Campaign.Id, held.Step.Id, held.Reason.Rule, order);

    private static IEnumerable<ExpectedMails> Mails(ReviewedOrder order, IReadOnlyList<(OpenJourney Journey, Plan Plan)> all, Instant now) =>
        from decided in all
        let facts = decided.Journey.Facts(order.Shop)
        from decision in decided.Plan.Decisions
        let at = When(decision, now)
        where at is not null && IsAllowed(decision, facts)
        select new ExpectedMails(decided.Journey.Campaign.Id, decision.Step, at.Value, 1);

    /// <summary>What waits for something to happen has no time yet.</summary>
    private static Instant? When(StepDecision decision, Instant now) => decision switch
    {
        StepDecision.Send => now,
        StepDecision.Planned planned => planned.At,
        StepDecision.Held held => held.Until,
        _ => null,
    };

    /// <summary>Advertising that would be skipped today is not expected to go.</summary>
    private static bool IsAllowed(StepDecision decision, JourneyFacts facts) => decision.Step.Class != MessageClass.Advertising
        || (StepCategory.Of(decision.Step) is { } category
            && AdvertisingGate.Basis(category, facts.Order, facts.State, facts.Shop) is not null
            && !facts.Campaign.HoldsOut(facts.Draw));
}
