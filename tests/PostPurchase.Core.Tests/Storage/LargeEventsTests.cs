using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Storage;

public sealed class LargeEventsTests
{
    [Fact]
    public async Task Events_of_more_than_a_batch_holds_go_into_several_batches()
    {
        var driver = new JourneyDriver(Happened.Moment("2026-03-26T09:00:00Z"));
        var placed = Assert.IsType<OrderEvent.Placed>(Happened.At("2026-03-26T09:00:00Z").Placed());
        var line = placed.Order.Lines[0] with { Title = new string('x', 300) };
        var order = placed.Order with { Lines = [.. Enumerable.Range(0, 700).Select(number => line with { Id = $"l{number}" })] };
        var events = Enumerable.Range(0, 10)
            .Select(number => placed with { Order = order with { RevisedAt = order.RevisedAt + Duration.FromMinutes(number) } })
            .Select(happened => RecordedEvent.Of(happened, driver.Now, "test"))
            .ToList();

        Assert.True(await driver.Log.Append(driver.Key(order.Id), "webhook", events, driver.Now, CancellationToken.None));
        Assert.False(await driver.Log.Append(driver.Key(order.Id), "webhook", events, driver.Now, CancellationToken.None));

        Assert.Equal(10, (await OrderPartition.Load(driver.Store, driver.Key(order.Id), CancellationToken.None)).Events.Count);
    }
}
