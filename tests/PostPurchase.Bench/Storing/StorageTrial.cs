using System.Globalization;
using PostPurchase.Bench.Micro;
using PostPurchase.Bench.Reporting;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Storing;

/// <summary>The operations of one store, each at its sizes.</summary>
internal sealed class StorageTrial(string name, int atOnce, TimeSpan length, int rounds)
{
    /// <summary>Orders or customers that lie ready for what reads and replaces.</summary>
    private const int Ready = 64;

    private static readonly int[] EventsPerOrder = [3, 10, 30, 100];
    private static readonly int[] OrdersPerCustomer = [1, 10, 100];

    private Spread? _bare;

    public async Task<IReadOnlyList<StorageFigure>> Run(IPartitionStore store, IWakeups wakeups)
    {
        var figures = new List<StorageFigure> { await Insert(store), await Append(new OrderLog(store, wakeups)) };
        foreach (var events in EventsPerOrder)
        {
            var orders = await StoredOrders.Make(store, Ready, events);
            figures.Add(await Figure("load an order", $"{events} events", async number =>
                await OrderPartition.Load(store, orders[number % Ready].Key, CancellationToken.None)));
            figures.Add(await Decide(store, orders, $"{events} events"));
        }

        var keys = new CustomerKeys(new byte[32]);
        foreach (var count in OrdersPerCustomer)
        {
            var customers = await StoredOrders.Customers(store, keys, Ready, count);
            figures.Add(await Figure("read a customer's past", $"{count} orders", async number =>
                await new CustomerRecords(store, keys).HistoryOf(StoredOrders.Shop, customers[number % Ready], SampleJourney.Now, CancellationToken.None)));
        }

        return figures;
    }

    /// <param name="work">Gets a number of its own.</param>
    public async Task<StorageFigure> Figure(string operation, string at, Func<int, ValueTask> work)
    {
        var pace = await Pace.Spread(rounds, length, atOnce, work);
        _bare ??= pace;
        Console.WriteLine($"{name}: {operation}, {at}: {pace}/s");
        return new StorageFigure(name, operation, at, pace, pace.Median / _bare.Median);
    }

    private Task<StorageFigure> Insert(IPartitionStore store)
    {
        var content = new byte[1024];
        return Figure("bare insert", "1 KB", async number =>
            await store.Commit(PartitionKey.Of("bare", number.ToString(CultureInfo.InvariantCulture)), [new RowChange.Insert("row", content)], CancellationToken.None));
    }

    /// <summary>As a webhook does: its own row, the event, and that the order is due, in one commit.</summary>
    private Task<StorageFigure> Append(OrderLog log) => Figure("append an event", "new order", async number =>
    {
        var id = new OrderId(string.Create(CultureInfo.InvariantCulture, $"append-{number}"));
        var placed = new OrderEvent.Placed { At = SampleJourney.Now, OrderId = id, Order = An.Order() with { Id = id } };
        var recorded = RecordedEvent.Of(placed, SampleJourney.Now, "bench");
        await log.Append(new OrderKey(StoredOrders.Shop, id), id.Value, [recorded], SampleJourney.Now, CancellationToken.None);
    });

    /// <summary>A journey's row written again at the version it was read at, which costs the same however many events lie beside it.</summary>
    private Task<StorageFigure> Decide(IPartitionStore store, IReadOnlyList<StoredOrders.One> orders, string at)
    {
        var free = new System.Collections.Concurrent.ConcurrentQueue<StoredOrders.One>(orders);
        return Figure("commit a decision", at, async _ =>
        {
            if (!free.TryDequeue(out var order))
            {
                throw new InvalidOperationException($"More than {orders.Count} at once.");
            }

            var result = await store.Commit(order.Key.Partition, [order.Replace()], CancellationToken.None);
            free.Enqueue(result is CommitResult.Committed committed
                ? order with { ETag = committed.ETags[0] }
                : throw new InvalidOperationException($"Nobody else writes this order, yet: {result}"));
        });
    }
}
