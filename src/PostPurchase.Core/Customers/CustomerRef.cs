using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>Whom an event is about: at least one of the shop's customer id and the address is given.</summary>
public sealed record CustomerRef(string? Id, string? Email)
{
    /// <summary>Who placed the order; nobody where the order is not known.</summary>
    public static CustomerRef Of(Order? order) => new(order?.Customer?.Id, order?.Email);
}
