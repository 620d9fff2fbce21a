using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Journeys.Finding;

/// <summary>What a search found.</summary>
/// <param name="Orders">The best match first.</param>
/// <param name="Customer">The customer's reference (<see cref="CustomerReferences"/>), where the text names one.</param>
/// <param name="HasMore">Whether more numbers begin like this than are listed.</param>
public sealed record FoundOrders(IReadOnlyList<OrderId> Orders, string? Customer, bool HasMore);
