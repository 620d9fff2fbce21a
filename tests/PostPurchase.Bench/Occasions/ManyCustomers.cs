using System.Globalization;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Occasions;

/// <summary>Customers as the product stores them when they order.</summary>
internal static class ManyCustomers
{
    private const int AtOnce = 512;

    /// <param name="orders">How many orders a customer has, by the customer's number.</param>
    /// <param name="placedAt">When an order was placed, by the customer's number and the order's.</param>
    public static async Task Make(
        IPartitionStore store, OrderLog log, CustomerKeys keys, ShopId shop, int count, Func<int, int> orders, Func<int, int, Instant> placedAt)
    {
        var partitions = new CustomerPartitions(store);
        var (index, journeys) = (new CustomerIndex(store), new JourneyIndex(store));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, count, parallel, async (number, cancellation) =>
        {
            for (var order = 0; order < orders(number); order++)
            {
                var described = Order(number, order, placedAt(number, order));
                var summary = OrderSummary.Of(described, An.OrderState(described));
                foreach (var partition in keys.Of(shop, described))
                {
                    await partitions.Register(partition, described.Id, summary, cancellation);
                }

                OrderEvent placed = new OrderEvent.Placed { At = described.PlacedAt, OrderId = described.Id, Order = described };
                var recorded = RecordedEvent.Of(placed, described.PlacedAt, "bench");
                await log.Note(new OrderKey(shop, described.Id), recorded, cancellation);
                await journeys.AddWithoutJourneys(new OrderKey(shop, described.Id), described.PlacedAt, described.Number, cancellation);
            }

            await index.Add(shop, keys.HashOf(Email(number)), cancellation);
        });
    }

    private static Order Order(int number, int order, Instant placedAt) => An.Order() with
    {
        Id = new OrderId(string.Create(CultureInfo.InvariantCulture, $"b{number:d8}-{order}")),
        Email = Email(number),
        Customer = A.Buyer() with { Id = string.Create(CultureInfo.InvariantCulture, $"k{number}") },
        Number = string.Create(CultureInfo.InvariantCulture, $"#{number:d8}{order:d2}"),
        PlacedAt = placedAt,
        RevisedAt = placedAt,
    };

    private static string Email(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}@example.com");
}
