using System.Globalization;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Simulation;
using PostPurchase.TestKit;

namespace PostPurchase.Bench.Simulating;

/// <summary>
/// Customers with their orders over a year, each made when it is asked for: placed, shipped a day or two later and delivered
/// two or three days after that. Seven of ten customers order once, the others two to five times.
/// </summary>
internal sealed class YearOfOrders(int orders, int shards)
{
    private const int Baskets = 8;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly IReadOnlyList<OrderLine>[] Lines =
    [
        .. Enumerable.Range(1, Baskets).Select(basket => Enumerable.Range(0, 1 + (basket % 3))
            .Select(line => A.Line($"l{line}", $"Kaffee {basket}.{line}", 9.5m + basket) with { Tags = basket % 4 == 0 ? [] : ["coffee"] })
            .ToList()),
    ];

    private static readonly Address[] Addresses =
    [
        .. new (string Country, string? Region, string PostalCode)[]
        {
            ("DE", "BE", "10115"), ("DE", "BY", "80331"), ("DE", null, "20095"), ("DE", "NW", "50667"),
            ("DE", "SN", "01067"), ("AT", null, "1010"), ("CH", null, "8001"), ("US", "NY", "10001"),
        }.Select(place => An.Address() with { Country = place.Country, Region = place.Region, PostalCode = place.PostalCode }),
    ];

    /// <summary>The customers of one shard, in no order of time.</summary>
    public IEnumerable<CustomerPast> Shard(int shard)
    {
        var random = new Random(shard + 1);
        var left = orders / shards;
        for (var customer = 0; left > 0; customer++)
        {
            var count = Math.Min(left, random.Next(10) < 7 ? 1 : random.Next(2, 6));
            left -= count;
            yield return Customer(string.Create(CultureInfo.InvariantCulture, $"{shard}-{customer}"), count, random);
        }
    }

    private static CustomerPast Customer(string name, int count, Random random)
    {
        var buyer = A.Buyer() with { Id = name, AcceptsMarketing = random.Next(3) > 0 ? true : null };
        var (email, address) = (name + "@example.com", Addresses[random.Next(Addresses.Length)]);
        var pasts = new OrderPast[count];
        for (var index = 0; index < count; index++)
        {
            var id = new OrderId(string.Create(CultureInfo.InvariantCulture, $"{name}-{index}"));
            var placed = Start + Duration.FromSeconds(random.Next(365 * 24 * 60 * 60));
            var order = new Order
            {
                Id = id,
                Number = id.Value,
                Currency = "EUR",
                PlacedAt = placed,
                RevisedAt = placed,
                Email = email,
                Language = "de",
                Customer = buyer,
                DeliveryAddress = address,
                Lines = Lines[random.Next(Baskets)],
            };
            pasts[index] = new OrderPast(id, Events(order, random));
        }

        return new CustomerPast(pasts, []);
    }

    private static OrderEvent[] Events(Order order, Random random)
    {
        var shipped = order.PlacedAt + Duration.FromSeconds(random.Next(20 * 60 * 60, 48 * 60 * 60));
        var delivered = shipped + Duration.FromSeconds(random.Next(40 * 60 * 60, 72 * 60 * 60));
        return
        [
            new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order },
            new OrderEvent.Shipped { At = shipped, OrderId = order.Id, Shipment = new ShipmentInfo { Id = "s1", Carrier = "DHL" } },
            new OrderEvent.Delivered { At = delivered, OrderId = order.Id, ShipmentId = "s1" },
        ];
    }
}
