using System.Globalization;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Occasions;

/// <summary>Customers as the product stores them when they order: one order each, every tenth two.</summary>
internal static class ManyCustomers
{
    private const int AtOnce = 512;
    private const int Regulars = 10;

    public static async Task Make(IPartitionStore store, OrderLog log, CustomerKeys keys, ShopId shop, int count, Instant placedAt)
    {
        var partitions = new CustomerPartitions(store);
        var index = new CustomerIndex(store);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, count, parallel, async (number, cancellation) =>
        {
            for (var order = 0; order < (number % Regulars == 0 ? 2 : 1); order++)
            {
                var described = Order(number, order, placedAt);
                var summary = OrderSummary.Of(described, An.OrderState(described));
                foreach (var partition in keys.Of(shop, described))
                {
                    await partitions.Register(partition, described.Id, summary, cancellation);
                }

                OrderEvent placed = new OrderEvent.Placed { At = described.PlacedAt, OrderId = described.Id, Order = described };
                var recorded = new RecordedEvent(EventId.Of(placed), placed, described.PlacedAt, "bench");
                await log.Note(new OrderKey(shop, described.Id), recorded, cancellation);
            }

            await index.Add(shop, keys.HashOf(Email(number)), cancellation);
        });
    }

    private static Order Order(int number, int order, Instant placedAt) => An.Order() with
    {
        Id = new OrderId(string.Create(CultureInfo.InvariantCulture, $"b{number:d8}-{order}")),
        Email = Email(number),
        Customer = A.Buyer() with { Id = string.Create(CultureInfo.InvariantCulture, $"k{number}") },
        PlacedAt = placedAt + Duration.FromDays(order),
        RevisedAt = placedAt + Duration.FromDays(order),
    };

    private static string Email(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}@example.com");
}
