using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Journeys;

/// <summary>Finds the moments that a step counts from.</summary>
internal static class Anchors
{
    /// <summary>Once, or once for each parcel or return; at least once for anchors that can be waited for.</summary>
    public static IReadOnlyList<Occurrence> Of(Step step, JourneyFacts facts) => step.Anchor switch
    {
        { On: AnchorEvent.Shipped, IsPerParcel: true } => EachShipped(facts.State),
        { On: AnchorEvent.Delivered, IsPerParcel: true } => EachDelivered(step.Anchor, facts),
        { On: AnchorEvent.ReturnRequested } => EachReturn(facts.State, item => item.RequestedAt),
        { On: AnchorEvent.ReturnReceived } => EachReturn(facts.State, item => item.ReceivedAt),
        { On: AnchorEvent.ReturnRefunded } => EachReturn(facts.State, item => item.RefundedAt),
        { On: AnchorEvent.ReturnClosed } => EachReturn(facts.State, ClosedAt),
        { On: AnchorEvent.CaseOpened } => EachCase(facts.State, found => found.OpenedAt),
        { On: AnchorEvent.CaseUnanswered } => EachUnanswered(step, facts),
        { On: AnchorEvent.CaseResolved } => EachCase(facts.State, found => found.ResolvedBy is null ? null : found.ResolvedAt),
        { On: AnchorEvent.Withdrawn } =>
            [.. facts.State.Withdrawals.Select(declared => new Occurrence(declared.Id, declared.DeclaredAt, false, null))],
        _ => [Once(step, facts)],
    };

    /// <summary>The moment of an anchor that happens once in an order.</summary>
    public static Occurrence Once(Step step, JourneyFacts facts) => step.Anchor.On switch
    {
        AnchorEvent.Placed => Occurrence.Happened(facts.Order.PlacedAt),
        AnchorEvent.Paid => Once(facts.State.PaidAt, Rule.WaitsForPayment),
        AnchorEvent.Shipped => Shipped(facts),
        AnchorEvent.Delivered => Delivered(step.Anchor, facts),
        AnchorEvent.Answered => Once(AnsweredAt(step.Anchor.Question, facts.State), Rule.WaitsForAnswer),
        AnchorEvent.Sent => AfterStep(step, facts),
        AnchorEvent.VoucherExpires => VoucherReminders.Anchor(step, facts),
        AnchorEvent.Cancelled => Once(facts.State.CancelledAt, Rule.WaitsForCancellation),
        AnchorEvent.Occasion => Once(OccasionAt(facts), Rule.WaitsForOccasion),
        _ => throw new InvalidOperationException($"{step.Anchor.On} does not happen once."),
    };

    private static Occurrence Once(Instant? at, Rule otherwise) =>
        at is { } known ? Occurrence.Happened(known) : Occurrence.Waiting(otherwise);

    /// <summary>By the recipient's zone as it is known now: the occasion itself is a day, and stays the same one wherever the customer lives.</summary>
    private static Instant? OccasionAt(JourneyFacts facts) =>
        facts.Occasion is { } came ? facts.Place.Zone.AtStartOfDay(came.From).ToInstant() : null;

    private static Occurrence Shipped(JourneyFacts facts) =>
        ArrivalRule.HasUnshipped(facts.State) || facts.State.Shipments.Max(shipment => shipment.ShippedAt) is not { } last
            ? Occurrence.Waiting(Rule.WaitsForShipping)
            : Occurrence.Happened(last);

    private static Occurrence[] EachShipped(OrderState state)
    {
        if (state.Shipments is [{ ShippedAt: not null } only])
        {
            return [new Occurrence(only.Id, only.ShippedAt, false, null)];
        }

        var shipped = state.Shipments.Where(shipment => shipment.ShippedAt is not null).ToList();
        return shipped.Count == 0
            ? [Occurrence.Waiting(Rule.WaitsForShipping)]
            : [.. shipped.Select(shipment => new Occurrence(shipment.Id, shipment.ShippedAt, false, null))];
    }

    private static Occurrence[] EachReturn(OrderState state, Func<OrderReturn, Instant?> phase) => state.Returns.Count == 0 ? [] :
    [
        .. from item in state.Returns
           where phase(item) is not null
           select new Occurrence(item.Id, phase(item), false, null),
    ];

    private static Instant? ClosedAt(OrderReturn item) => item.LinesKept ? null
        : item.RefundedAt is { } refunded && item.ClosedAt is { } closed ? Instant.Min(refunded, closed)
        : item.RefundedAt ?? item.ClosedAt;

    private static Occurrence[] EachCase(OrderState state, Func<SupportCase, Instant?> phase) => state.Cases.Count == 0 ? [] :
    [
        .. from found in state.Cases
           where phase(found) is not null
           select new Occurrence(found.Id, phase(found), false, null),
    ];

    private static Occurrence[] EachUnanswered(Step step, JourneyFacts facts) => EachCase(facts.State, found => UnansweredAt(step, found, facts));

    /// <summary>When the shop's time to respond is over; null once somebody responded or resolved the case, unless the step was done before.</summary>
    private static Instant? UnansweredAt(Step step, SupportCase found, JourneyFacts facts) =>
        (found.RespondedAt ?? found.ResolvedAt) is not null && facts.Journey.Find(new StepKey(step.Id, found.Id)) is null
            ? null
            : found.OpenedAt + (facts.Shop.Support ?? SupportSettings.Default).AnswerWithin.ToDuration();

    private static Occurrence Delivered(Anchor anchor, JourneyFacts facts) =>
        Delivered(ArrivalRule.Of(facts.State, facts.Order, anchor.Estimate.ToDuration()), anchor, facts.State);

    private static Occurrence[] EachDelivered(Anchor anchor, JourneyFacts facts)
    {
        var parcels = ArrivalRule.OfParcels(facts.State, facts.Order, anchor.Estimate.ToDuration());
        return parcels.Count == 0
            ? [Occurrence.Waiting(Rule.WaitsForShipping)]
            : [.. parcels.Select(parcel => Delivered(parcel.Arrival, anchor, facts.State) with { Id = parcel.ShipmentId })];
    }

    private static Occurrence Delivered(Arrival arrival, Anchor anchor, OrderState state) => arrival switch
    {
        Arrival.Complete complete => Occurrence.Happened(complete.At),
        Arrival.Estimated estimated => Occurrence.Happened(estimated.At, estimated: true),
        Arrival.NotShipped => Occurrence.Waiting(Rule.WaitsForShipping),
        Arrival.OnTheWay { ShipmentIds: [var only] } when state.Shipments is [var parcel] =>
            Occurrence.Waiting(Rule.WaitsForDelivery, only, parcel.ShippedAt + anchor.Unreported.ToDuration()),
        Arrival.OnTheWay parcels => Occurrence.Waiting(
            Rule.WaitsForDelivery,
            string.Join(", ", parcels.ShipmentIds),
            LastShipped(state, parcels.ShipmentIds) + anchor.Unreported.ToDuration()),
        _ => throw new InvalidOperationException($"No rule for {arrival}."),
    };

    private static Instant? LastShipped(OrderState state, IReadOnlyList<string> parcels) =>
        state.Shipments.Where(shipment => parcels.Contains(shipment.Id)).Max(shipment => shipment.ShippedAt);

    private static Instant? AnsweredAt(string? question, OrderState state) => question is null
        ? state.Answers.Values.Min(answer => (Instant?)answer.At)
        : state.Answers.GetValueOrDefault(question)?.At;

    /// <summary>A mail that was skipped on its own account counts as sent when it was due, so that the sequence goes on.</summary>
    private static Occurrence AfterStep(Step step, JourneyFacts facts)
    {
        var name = step.Anchor.Step ?? throw new InvalidOperationException($"Step {step.Id} names no step to follow.");
        return facts.Journey.Find(new StepKey(name, null)) switch
        {
            { Progress: StepProgress.Sent } sent => Occurrence.Happened(sent.At),
            { Progress: StepProgress.Skipped } skipped => Occurrence.Happened(skipped.Due?.At ?? skipped.At),
            _ => Occurrence.Waiting(Rule.WaitsForStep, name),
        };
    }
}
