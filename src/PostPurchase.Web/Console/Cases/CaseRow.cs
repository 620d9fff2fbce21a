using PostPurchase.Core.Cases;

namespace PostPurchase.Web.Console.Cases;

/// <summary>A case in the inbox.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="Customer">Who waits, as far as the visitor may know.</param>
/// <param name="Words">How the customer put it, or what support wrote down; null for who only looks.</param>
/// <param name="Product">What it is about, or the first thing ordered.</param>
public sealed record CaseRow(CaseEntry Entry, string Number, string? Customer, string? Words, string? Product);
