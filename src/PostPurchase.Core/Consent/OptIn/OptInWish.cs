using PostPurchase.Core.Customers;

namespace PostPurchase.Core.Consent.OptIn;

/// <summary>Somebody entered an address to get mails.</summary>
/// <param name="Customer">Its address is known.</param>
/// <param name="Language"><c>de</c> or <c>en</c>.</param>
/// <param name="Source">Where it was entered, as the shop calls it.</param>
/// <param name="From">Address on the network from which it was entered; null where it is not known.</param>
public sealed record OptInWish(CustomerRef Customer, CategorySet Categories, string Language, string Source, string? From);
