namespace PostPurchase.Core.Orders;

/// <summary>Some pieces of one order line, in a parcel, a refund or a return. <see cref="Reason"/> is the customer's, for returns.</summary>
public sealed record LineQuantity(string Id, decimal Quantity, string? Reason = null);
