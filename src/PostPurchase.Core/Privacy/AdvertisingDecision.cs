using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>A consent or an objection, with what proves it.</summary>
/// <param name="Decision"><c>consented</c> or <c>objected</c>.</param>
/// <param name="Source">Where it was given, such as <c>checkout</c> or <c>one-click</c>.</param>
/// <param name="Order">The order it came with; null where it came without one.</param>
public sealed record AdvertisingDecision(Instant At, string Decision, string Source, OrderId? Order)
{
    private const string Consent = "consented";
    private const string Objection = "objected";

    internal static IEnumerable<AdvertisingDecision> Of(OrderPartition partition) => partition.Events
        .Select(recorded => recorded.Event switch
        {
            OrderEvent.Placed { Order.Customer.AcceptsMarketing: true } placed =>
                new AdvertisingDecision(placed.At, Consent, "checkout", placed.OrderId),
            OrderEvent.Consented consented => new AdvertisingDecision(consented.At, Consent, consented.Source, consented.OrderId),
            OrderEvent.Objected objected => new AdvertisingDecision(objected.At, Objection, objected.Source, objected.OrderId),
            _ => null,
        })
        .OfType<AdvertisingDecision>();
}
