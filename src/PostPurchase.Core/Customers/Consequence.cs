using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>What a customer's event means for one of the customer's orders.</summary>
internal static class Consequence
{
    /// <summary>What stands as the source of an objection that is an erasure.</summary>
    public const string Erasure = "erasure";

    /// <summary>Null where it means nothing.</summary>
    /// <param name="described">
    /// The order as it is known; null where that does not matter. One that was placed after the customer was erased is a new contract,
    /// whose mails are owed; advertising needs a consent given after the erasure.
    /// </param>
    public static OrderEvent? For(OrderId order, Order? described, CustomerEvent happened) => happened switch
    {
        CustomerEvent.Changed { AcceptsMarketing: true } => new OrderEvent.Consented
        {
            At = happened.At,
            OrderId = order,
            Source = "customer.changed",
        },
        CustomerEvent.Changed { AcceptsMarketing: false } => new OrderEvent.Objected
        {
            At = happened.At,
            OrderId = order,
            Source = "customer.changed",
        },
        CustomerEvent.Changed => null,
        CustomerEvent.ConsentWithdrawn withdrawn => new OrderEvent.Objected
        {
            At = happened.At,
            OrderId = order,
            Source = withdrawn.Source,
            ToService = true,
        },
        CustomerEvent.Erased when described?.PlacedAt > happened.At => new OrderEvent.Objected
        {
            At = happened.At,
            OrderId = order,
            Source = Erasure,
        },
        CustomerEvent.Erased => new OrderEvent.CustomerErased { At = happened.At, OrderId = order },
        CustomerEvent.AddressFailed failed => (failed.Customer.Email ?? described?.Email) is { } address
            ? new OrderEvent.Undeliverable { At = happened.At, OrderId = order, Address = address, Detail = failed.Detail }
            : null,
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };
}
