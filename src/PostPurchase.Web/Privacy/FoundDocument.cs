using System.Text.Json.Serialization;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;

namespace PostPurchase.Web.Privacy;

/// <summary>What is known of a customer, without saying more of who it is than was asked with.</summary>
/// <param name="Reference">Names the customer in the audit log.</param>
/// <param name="State"><c>known</c>, <c>erased</c> or <c>unknown</c>.</param>
/// <param name="Ids">The shop's ids of the customer.</param>
/// <param name="Addresses">How many addresses are known.</param>
internal sealed record FoundDocument(
    string Reference,
    string State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Instant? ErasedAt,
    IReadOnlyList<string> Ids,
    int Addresses,
    IReadOnlyList<FoundDocument.FoundOrder> Orders)
{
    internal sealed record FoundOrder(OrderId Id, string? Number, Instant? PlacedAt);

    public static FoundDocument Of(string reference, CustomerFile file) => new(
        reference,
        file switch
        {
            { Orders.Count: > 0 } => "known",
            { ErasedAt: not null } => "erased",
            { History.Count: > 0 } or { Contacts.Count: > 0 } => "known",
            _ => "unknown",
        },
        file.ErasedAt,
        file.Ids,
        file.Addresses.Count,
        [.. file.Orders.Select(order => new FoundOrder(order.Id, order.Order?.Number, order.Order?.PlacedAt))]);
}
