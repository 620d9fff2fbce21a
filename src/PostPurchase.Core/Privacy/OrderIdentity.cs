using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Privacy;

/// <summary>Whose order it is: by its current description, and by all that its shop ever said.</summary>
/// <param name="Id">The shop's customer id now; null for a guest.</param>
/// <param name="Address">The address now, in the form in which addresses are compared.</param>
/// <param name="Ever">Each pair of id and address that it was described with.</param>
/// <param name="Names">Names and streets that stand in it.</param>
internal sealed record OrderIdentity(string? Id, string? Address, IReadOnlyList<CustomerRef> Ever, IReadOnlyList<string> Names)
{
    public static OrderIdentity Of(OrderPartition partition) => Of(partition.Events.Select(recorded => recorded.Event), partition.State.Order);

    public static OrderIdentity Of(IEnumerable<OrderEvent> events, Order? current)
    {
        var orders = events.OfType<OrderEvent.Placed>().Select(placed => placed.Order).ToList();
        return new OrderIdentity(
            Known(current?.Customer?.Id),
            Known(current?.Email) is { } email ? AddressForm.Of(email) : null,
            [.. orders.Select(order => new CustomerRef(Known(order.Customer?.Id), Known(order.Email))).Distinct()],
            [.. orders.SelectMany(NamesIn).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string?> NamesIn(Order order) =>
        [order.Customer?.LastName, order.DeliveryAddress?.Name, order.DeliveryAddress?.Street];

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
