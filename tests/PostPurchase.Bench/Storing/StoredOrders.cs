using System.Globalization;
using System.Text.Json;
using PostPurchase.Bench.Micro;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Storing;

/// <summary>Orders and customers of a given size, stored as the product stores them.</summary>
internal static class StoredOrders
{
    private static int _made;

    public static ShopId Shop { get; } = new("bench");

    /// <summary>Orders with so many events and a journey.</summary>
    public static async Task<IReadOnlyList<One>> Make(IPartitionStore store, int count, int events)
    {
        var journey = SampleJourney.Facts().Journey;
        var rows = SampleJourney.Events(events).Select(recorded => new RowChange.Insert("event|" + recorded.Id, JsonSerializer.SerializeToUtf8Bytes(recorded, CoreJson.Options))).ToList();
        var content = JsonSerializer.SerializeToUtf8Bytes(journey, CoreJson.Options);
        var orders = new List<One>();
        for (var number = 0; number < count; number++)
        {
            var key = new OrderKey(Shop, new OrderId(Next("order")));
            foreach (var batch in rows.Chunk(BatchLimits.MaxChanges))
            {
                await store.Commit(key.Partition, batch, CancellationToken.None);
            }

            var result = await store.Commit(key.Partition, [new RowChange.Insert("journey|" + journey.Key, content)], CancellationToken.None);
            orders.Add(new One(key, "journey|" + journey.Key, content, ((CommitResult.Committed)result).ETags[0]));
        }

        return orders;
    }

    /// <summary>Customers with so many orders, known by id and by address.</summary>
    public static async Task<IReadOnlyList<CustomerRef>> Customers(IPartitionStore store, CustomerKeys keys, int count, int orders)
    {
        var (partitions, customers) = (new CustomerPartitions(store), new List<CustomerRef>());
        for (var number = 0; number < count; number++)
        {
            var name = Next("customer");
            var order = An.Order() with { Email = name + "@example.com", Customer = A.Buyer() with { Id = name } };
            for (var registered = 0; registered < orders; registered++)
            {
                var one = order with { Id = new OrderId(Next("registered")) };
                foreach (var partition in keys.Of(Shop, one))
                {
                    await partitions.Register(partition, one.Id, OrderSummary.Of(one, An.OrderState(one)), CancellationToken.None);
                }
            }

            customers.Add(CustomerRef.Of(order));
        }

        return customers;
    }

    private static string Next(string kind) => kind + (++_made).ToString(CultureInfo.InvariantCulture);

    /// <summary>An order's journey row at the version it was last written.</summary>
    internal sealed record One(OrderKey Key, string Row, byte[] Content, string ETag)
    {
        public RowChange Replace() => new RowChange.Replace(Row, Content, ETag);
    }
}
