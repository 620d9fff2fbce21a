using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;

namespace PostPurchase.Core.Recommendations.Trials;

/// <summary>The orders of a file of past orders that count: placed by somebody, kept at least in part.</summary>
public static class TrialOrders
{
    public static IEnumerable<TrialOrder> Read(PastOrderFile file)
    {
        foreach (var entry in file.Gathered.OfType<PastOrderEntry.Understood>())
        {
            var state = OrderHistory.Fold(entry.OrderEvents.Select(happened =>
                RecordedEvent.Of(happened, Instant.MinValue, RecordedEvent.Import)));
            if (state.Order is { } order && Customer(order) is { } customer && BoughtKey.Kept(state) is { Count: > 0 } products)
            {
                yield return new TrialOrder(order.Id.Value, customer, order.PlacedAt, products);
            }
        }
    }

    private static string? Customer(Order order) =>
        string.IsNullOrWhiteSpace(order.Email) ? order.Customer?.Id : AddressForm.Of(order.Email);
}
