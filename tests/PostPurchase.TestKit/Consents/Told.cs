using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.TestKit.Consents;

/// <summary>News of a customer or an order, and when they arrive.</summary>
public sealed record Told(Instant ReceivedAt, CustomerEvent? OfCustomer, OrderEvent? OfOrder);
