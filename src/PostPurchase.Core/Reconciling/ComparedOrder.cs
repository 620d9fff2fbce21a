using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Reconciling;

/// <summary>An order as the shop has it beside what is on record.</summary>
/// <param name="Key">The order.</param>
/// <param name="There">As the shop has it.</param>
/// <param name="Differences">What matters and is not on record; empty where both agree.</param>
/// <param name="News">The events that say it; of a missing order all, as an import takes them.</param>
/// <param name="CustomerNews">What the shop tells of the customer beside.</param>
internal sealed record ComparedOrder(
    OrderKey Key,
    Order There,
    IReadOnlyList<OrderDifference> Differences,
    IReadOnlyList<RecordedEvent> News,
    IReadOnlyList<CustomerEvent> CustomerNews)
{
    /// <returns>Null where what is told does not say what was ordered.</returns>
    public static async ValueTask<ComparedOrder?> Of(
        IPartitionStore store, ShopId shop, PastOrderEntry.Understood told, Instant now, CancellationToken cancellation)
    {
        var there = OrderHistory.Fold(told.OrderEvents.Select(happened => Recorded(happened, now, RecordedEvent.Reconciled)));
        if (told.Order is not { } id || there.Order is not { } order)
        {
            return null;
        }

        var key = new OrderKey(shop, id);
        var imported = await ImportedOrder.Compare(store, key, told.OrderEvents, now, cancellation);
        if (imported.Standing is ImportStanding.New)
        {
            return new ComparedOrder(key, order, [OrderDifference.Missing, .. Of(new OrderState(), there)], imported.News, told.CustomerEvents);
        }

        // What is left of an erased customer's order is nobody's any more.
        var here = imported.Partition.State;
        IReadOnlyList<OrderDifference> differences = here.ErasedAt is null ? [.. Of(here, there)] : [];
        var news = imported.News
            .Where(recorded => differences.Contains(DifferenceOf(recorded.Event) ?? OrderDifference.Missing))
            .Select(recorded => recorded with { Source = RecordedEvent.Reconciled });
        return new ComparedOrder(key, order, differences, [.. news], []);
    }

    private static IEnumerable<OrderDifference> Of(OrderState here, OrderState there)
    {
        if (there.CancelledAt is not null && here.CancelledAt is null)
        {
            yield return OrderDifference.Cancelled;
        }

        if (there.PaidAt is not null && here.PaidAt is null)
        {
            yield return OrderDifference.Paid;
        }

        if (Shipped(there) > Shipped(here))
        {
            yield return OrderDifference.Shipped;
        }

        if (here.ArrivedAt is null && (Delivered(there) > Delivered(here) || (there.ArrivedAt is not null && !HasArrived(here))))
        {
            yield return OrderDifference.Delivered;
        }

        if (there.Refunds.Count > here.Refunds.Count)
        {
            yield return OrderDifference.Refunded;
        }
    }

    /// <summary>By number and not by id: an export names parcels otherwise than webhooks do.</summary>
    private static int Shipped(OrderState state) => state.Shipments.Count(parcel => parcel.ShippedAt is not null);

    private static int Delivered(OrderState state) => state.Shipments.Count(parcel => parcel.DeliveredAt is not null);

    private static bool HasArrived(OrderState state) => state.Shipments.Count > 0 && Delivered(state) == state.Shipments.Count;

    private static OrderDifference? DifferenceOf(OrderEvent happened) => happened switch
    {
        OrderEvent.Cancelled => OrderDifference.Cancelled,
        OrderEvent.Paid => OrderDifference.Paid,
        OrderEvent.Shipped => OrderDifference.Shipped,
        OrderEvent.Delivered => OrderDifference.Delivered,
        OrderEvent.Refunded => OrderDifference.Refunded,
        _ => null,
    };

    private static RecordedEvent Recorded(OrderEvent happened, Instant now, string source) => RecordedEvent.Of(happened, now, source);
}
