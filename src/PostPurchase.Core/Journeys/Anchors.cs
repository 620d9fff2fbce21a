using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys;

/// <summary>Finds the occurrences of a step and the moment each counts from.</summary>
internal static class Anchors
{
    /// <summary>An occurrence and its anchor; without one, what it waits for.</summary>
    public sealed record Found(string? Occurrence, Instant? At, bool Estimated, Reason? Waits);

    public static IEnumerable<Found> Of(Step step, JourneyFacts facts) => step.Anchor.On switch
    {
        AnchorEvent.Placed => [At(facts.Order.PlacedAt)],
        AnchorEvent.Paid => [At(facts.State.PaidAt) ?? Waits(Rule.WaitsForPayment)],
        AnchorEvent.Shipped => Shipped(facts.State),
        AnchorEvent.Delivered => [Delivered(step, facts)],
        AnchorEvent.Sent => [AfterStep(step, facts)],
        AnchorEvent.Cancelled => [At(facts.State.CancelledAt) ?? Waits(Rule.WaitsForCancellation)],
        AnchorEvent.ReturnRequested => Returned(facts.State, item => item.RequestedAt),
        AnchorEvent.ReturnReceived => Returned(facts.State, item => item.ReceivedAt),
        AnchorEvent.ReturnRefunded => Returned(facts.State, item => item.RefundedAt),
        _ => throw new InvalidOperationException($"No rule for {step.Anchor.On}."),
    };

    private static Found At(Instant at, bool estimated = false) => new(null, at, estimated, null);

    private static Found? At(Instant? at) => at is { } known ? At(known) : null;

    private static Found Waits(Rule rule, string? detail = null) => new(null, null, false, new Reason(rule, detail));

    private static IEnumerable<Found> Shipped(OrderState state)
    {
        var shipped = state.Shipments.Where(shipment => shipment.ShippedAt is not null).ToList();
        return shipped.Count == 0
            ? [Waits(Rule.WaitsForShipping)]
            : shipped.Select(shipment => new Found(shipment.Id, shipment.ShippedAt, false, null));
    }

    private static IEnumerable<Found> Returned(OrderState state, Func<OrderReturn, Instant?> phase) =>
        from item in state.Returns
        where phase(item) is not null
        select new Found(item.Id, phase(item), false, null);

    private static Found Delivered(Step step, JourneyFacts facts) =>
        ArrivalRule.Of(facts.State, facts.Order, step.Anchor.Estimate.ToDuration()) switch
        {
            Arrival.Complete complete => At(complete.At),
            Arrival.Estimated estimated => At(estimated.At, estimated: true),
            Arrival.NotShipped => Waits(Rule.WaitsForShipping),
            Arrival.OnTheWay parcels => Waits(Rule.WaitsForDelivery, string.Join(", ", parcels.ShipmentIds)),
            var other => throw new InvalidOperationException($"No rule for {other}."),
        };

    /// <summary>A mail that was skipped on its own account counts as sent when it was due, so that the sequence goes on.</summary>
    private static Found AfterStep(Step step, JourneyFacts facts)
    {
        var name = step.Anchor.Step ?? throw new InvalidOperationException($"Step {step.Id} names no step to follow.");
        return facts.Journey.Find(new StepKey(name, null)) switch
        {
            { Progress: StepProgress.Sent } sent => At(sent.At),
            { Progress: StepProgress.Skipped } skipped => At(skipped.Due?.At ?? skipped.At),
            _ => Waits(Rule.WaitsForStep, name),
        };
    }
}
