using NodaTime;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Privacy;

/// <summary>A consent or an objection, with what proves it.</summary>
/// <param name="Decision"><c>consented</c> or <c>objected</c>.</param>
/// <param name="Source">Where it was given, such as <c>checkout</c> or <c>one-click</c>.</param>
/// <param name="Order">The order it came with; null where it came without one.</param>
/// <param name="Categories">What it is about.</param>
public sealed record AdvertisingDecision(Instant At, string Decision, string Source, OrderId? Order, CategorySet Categories)
{
    private const string Consent = "consented";
    private const string Objection = "objected";

    /// <summary>No order has this id: what a customer says is about all.</summary>
    private static readonly OrderId NoOrder = new("");

    /// <summary>Version of the text that was shown; null where it is not recorded.</summary>
    public string? Wording { get; init; }

    public ConsentProof? Proof { get; init; }

    /// <summary>All of a customer's, oldest first; what orders know from the customer is there once.</summary>
    internal static IReadOnlyList<AdvertisingDecision> All(
        Shop shop, IReadOnlyList<CustomerEvent> history, IReadOnlyList<OrderPartition> orders)
    {
        var own = history.Select(Of).OfType<AdvertisingDecision>().Distinct().ToList();
        var known = own.Select(decision => (decision.At, decision.Decision, decision.Source)).ToHashSet();
        var others = orders.SelectMany(order => order.Events.Select(recorded => Of(recorded.Event, shop)).OfType<AdvertisingDecision>());
        return
        [
            .. own.Concat(others.Where(decision => !known.Contains((decision.At, decision.Decision, decision.Source))))
                .Distinct()
                .OrderBy(decision => decision.At),
        ];
    }

    /// <summary>Orders have copies of it that say less of the proof.</summary>
    private static AdvertisingDecision? Of(CustomerEvent said) => Consequence.For(NoOrder, null, said) switch
    {
        OrderEvent.Consented consented => Of(consented) with { Order = null, Proof = (said as CustomerEvent.ConsentGiven)?.Proof },
        OrderEvent.Objected objected => Of(objected) with { Order = null },
        _ => null,
    };

    private static AdvertisingDecision? Of(OrderEvent happened, Shop shop) => happened switch
    {
        OrderEvent.Placed { Order.Customer.AcceptsMarketing: true } placed => AtCheckout(placed, shop.Consent),
        OrderEvent.Consented consented => Of(consented),
        OrderEvent.Objected objected => Of(objected),
        _ => null,
    };

    private static AdvertisingDecision Of(OrderEvent.Consented consented) =>
        new(consented.At, Consent, consented.Source, consented.OrderId, consented.Categories ?? CategorySet.Unnamed)
        {
            Wording = consented.Wording,
            Proof = consented.Proof,
        };

    private static AdvertisingDecision Of(OrderEvent.Objected objected) =>
        new(objected.At, Objection, objected.Source, objected.OrderId, CategorySet.Of([.. CategorySet.All.Where(objected.Concerns)]));

    private static AdvertisingDecision AtCheckout(OrderEvent.Placed placed, ConsentSettings? settings)
    {
        var wording = settings?.Find(settings.CheckoutWording);
        return new AdvertisingDecision(placed.At, Consent, "checkout", placed.OrderId, wording?.Covers ?? CategorySet.Unnamed)
        {
            Wording = wording?.Version,
        };
    }
}
