namespace PostPurchase.Core.Customers;

/// <summary>Whom an event is about: at least one of the shop's customer id and the address is given.</summary>
public sealed record CustomerRef(string? Id, string? Email);
