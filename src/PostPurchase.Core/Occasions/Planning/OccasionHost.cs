using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>A customer as the planner sees one: an address, what was bought under it, and what it has had.</summary>
/// <param name="Hash">Keyed hash of the address.</param>
/// <param name="Registrations">The rows of the orders that are registered under the address.</param>
/// <param name="History">Of the address, and of the shop's id for the customer.</param>
/// <param name="Last">The last order under the address that stands.</param>
/// <param name="Claims">The row of what the customer has had of the campaign.</param>
internal sealed record OccasionHost(
    string Hash, IReadOnlyDictionary<OrderId, Row> Registrations, CustomerHistory History, CustomerOrder Last, Row? Claims);
