using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>What is known of an order is a function of what happened, not of the order in which we heard of it, nor of how often.</summary>
public sealed class ArrivalOrderTests
{
    private const int Histories = 20_000;
    private const int Seed = 4711;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    [Fact]
    public void Any_arrival_order_gives_the_same_state()
    {
        var random = new Random(Seed);
        for (var history = 0; history < Histories; history++)
        {
            var events = Random(random);
            var expected = Fold(events);
            var shuffled = events.Concat(events.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(shuffled);

            Assert.True(expected == Fold(shuffled), $"seed {Seed}, history {history}: {string.Join(", ", shuffled.Select(e => e.ToString()))}");
        }
    }

    /// <summary>Each webhook arrives at another moment, but all of them after they happened; as on record, equal ones once.</summary>
    private static string Fold(IEnumerable<OrderEvent> arrived)
    {
        var received = Start + Duration.FromDays(100);
        var onRecord = arrived.Select(happened => RecordedEvent.Of(happened, received, "test")).DistinctBy(recorded => recorded.Id);
        return JsonSerializer.Serialize(OrderHistory.Fold(onRecord), CoreJson.Options);
    }

    private static List<OrderEvent> Random(Random random)
    {
        var events = new List<OrderEvent> { At(random).Placed() };
        for (var count = random.Next(1, 12); count > 0; count--)
        {
            var at = At(random);
            var parcel = "s" + random.Next(1, 4);
            var item = "r" + random.Next(1, 3);
            var line = new LineQuantity("l" + random.Next(1, 3), random.Next(1, 3));
            events.Add(random.Next(11) switch
            {
                0 => at.Paid(),
                1 => at.Shipped(parcel, line),
                2 => at.Delivered(parcel),
                3 => at.Cancelled(),
                4 => at.Refunded(random.Next(1, 50), line),
                5 => at.ReturnRequested(item, line),
                6 => at.ReturnReceived(item),
                7 => at.ReturnRefunded(item, random.Next(1, 50)),
                8 => at.CaseOpened("k" + random.Next(1, 3)),
                9 => at.CaseResolved("k" + random.Next(1, 3)),
                _ => at.Placed(order => order with { Number = "#" + random.Next(9) }),
            });
        }

        return events;
    }

    private static Happened At(Random random) => Happened.At((Start + Duration.FromMinutes(random.Next(40_000))).ToString());
}
