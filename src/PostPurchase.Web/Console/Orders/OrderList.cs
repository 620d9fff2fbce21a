using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Orders;

/// <summary>Reads the orders of a list, no more of them than are shown.</summary>
public sealed class OrderList(IPartitionStore store, JourneyIndex index)
{
    private const int OnOnePage = 25;

    /// <summary>The latest orders.</summary>
    /// <param name="day">Not placed after this day in the shop's zone; null: any.</param>
    /// <param name="after">Of the page before.</param>
    internal async ValueTask<(IReadOnlyList<OrderRow> Rows, string? Next)> Latest(
        ConsoleVisit visit, LocalDate? day, string? after, CancellationToken cancellation)
    {
        var from = day?.PlusDays(1).AtStartOfDayInZone(visit.Zone).ToInstant() - Duration.FromMilliseconds(1);
        var page = await index.Latest(visit.Shop.Id, from, after, OnOnePage, cancellation);
        return (await Read(visit, page.Orders, cancellation), page.Next);
    }

    internal async ValueTask<IReadOnlyList<OrderRow>> Read(ConsoleVisit visit, IReadOnlyList<OrderId> orders, CancellationToken cancellation)
    {
        var partitions = await Task.WhenAll(
            orders.Select(order => OrderPartition.Load(store, new OrderKey(visit.Shop.Id, order), cancellation).AsTask()));
        return [.. partitions.Where(partition => partition.Events.Count > 0).Select(partition => OrderRow.Of(visit, partition.Key.Order, partition.State))];
    }
}
