using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Privacy;

/// <summary>An erasure that was asked for. Persisted until it is done, and then removed: it names the customer.</summary>
public sealed record ErasureRequest
{
    public required ShopId Shop { get; init; }

    /// <summary>Up to when orders and events are covered.</summary>
    public required Instant At { get; init; }

    /// <summary>When we took it in.</summary>
    public required Instant ReceivedAt { get; init; }

    public required Who By { get; init; }

    /// <summary>What the customer is known by.</summary>
    public required CustomerRef Customer { get; init; }

    /// <summary>Orders that the shop names beside the customer.</summary>
    public IReadOnlyList<OrderId> Orders { get; init; } = [];

    /// <summary>
    /// What was found of the customer before anything was removed: afterwards nothing leads from one thing to the other. Null until
    /// then.
    /// </summary>
    public FoundCustomer? Found { get; init; }
}
