using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>All that a customer is known by, and all orders of the customer. Persisted while an erasure is under way.</summary>
public sealed record FoundCustomer
{
    /// <summary>The shop's ids of the customer.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Addresses that are the customer's alone.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Addresses on the customer's orders that other customers order under, too.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>Ids under which somebody, and nobody can tell who, used an address of the customer.</summary>
    public IReadOnlyList<string> OtherIds { get; init; } = [];

    /// <summary>The customer's orders.</summary>
    public IReadOnlyList<OrderId> Orders { get; init; } = [];

    /// <summary>Orders of others that were once described with an id or address of the customer.</summary>
    public IReadOnlyList<OrderId> Former { get; init; } = [];

    /// <summary>Names and streets in the orders, to find them elsewhere.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
