using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>What a customer's event means for one of the customer's orders.</summary>
internal static class Consequence
{
    /// <summary>Null where it means nothing.</summary>
    public static OrderEvent? For(OrderId order, CustomerEvent happened) => happened switch
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
            Categories = withdrawn.Categories,
            ToService = withdrawn.Categories is null,
        },
        CustomerEvent.ConsentGiven given => new OrderEvent.Consented
        {
            At = happened.At,
            OrderId = order,
            Source = given.Source,
            Categories = given.Categories,
            Wording = given.Wording,
            Proof = given.Proof?.WithoutPlaces(),
        },
        CustomerEvent.PreferencesChanged wanted => new OrderEvent.PreferencesLearned
        {
            At = happened.At,
            OrderId = order,
            Language = wanted.Language,
            Birthday = wanted.Birthday,
            Frequency = wanted.Frequency,
        },

        // Whoever entered the address may not be whose it is.
        CustomerEvent.OptInRequested => null,
        CustomerEvent.Erased => new OrderEvent.CustomerErased { At = happened.At, OrderId = order },
        CustomerEvent.AddressFailed { Customer.Email: { } address } failed => new OrderEvent.Undeliverable
        {
            At = happened.At,
            OrderId = order,
            Address = address,
            Detail = failed.Detail,
        },
        CustomerEvent.AddressFailed => null,
        _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name}."),
    };
}
