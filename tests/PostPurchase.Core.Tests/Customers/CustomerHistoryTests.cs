using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Customers;

public sealed class CustomerHistoryTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly Money Euros = new(30m, "EUR");

    [Fact]
    public void Orders_that_ended_are_no_purchases()
    {
        var history = new CustomerHistory(
            [Bought("1", 0), Bought("2", 10) with { Summary = Summary(10) with { Ended = true } }, Bought("3", 5)], Start + Duration.FromDays(30));

        Assert.Equal(["1", "3"], history.Orders.Select(order => order.Id.Value));
        Assert.Equal(60m, history.SpentIn("EUR"));
        Assert.Equal(0m, history.SpentIn("USD"));
        Assert.Equal(25, history.DaysSinceLast);
        Assert.Equal(30, history.DaysSinceFirst);
        Assert.True(history.OrderedSince(new OrderId("1")));
        Assert.False(history.OrderedSince(new OrderId("3")));
        Assert.False(history.OrderedSince(new OrderId("2")));
    }

    [Fact]
    public void The_last_tier_reached_is_the_customers()
    {
        var name = new LocalizedText("x", "x");
        var shop = A.Shop() with
        {
            LoyaltyTiers =
            [
                new LoyaltyTier("silver", name) { Orders = 2 },
                new LoyaltyTier("gold", name) { Orders = 2, Spent = new Money(60m, "EUR") },
                new LoyaltyTier("platinum", name) { Spent = new Money(60.01m, "EUR") },
            ],
        };
        var state = new OrderState { Order = An.Order(), History = new CustomerHistory([Bought("1", 0), Bought("2", 1)], Start) };

        Assert.Equal(["gold"], ConditionFields.Read("customer.tier", state, shop));
        Assert.Equal(["silver", "gold"], ConditionFields.Read("customer.tier-reached", state, shop));
        Assert.Empty(ConditionFields.Read("customer.tier", state with { History = null }, shop));
        Assert.Equal("gold", LoyaltyRule.Of(state.History!, shop)?.Id);
    }

    [Fact]
    public async Task A_customers_partition_knows_each_order_as_it_stands()
    {
        var driver = new JourneyDriver(Start);
        var (first, second) = (Placed("1"), Placed("2"));
        await driver.Happens(first);
        await driver.Happens(second);
        Assert.Equal(2, (await Of(driver)).Orders.Count);

        await driver.Happens(new OrderEvent.Cancelled { At = Start, OrderId = first.OrderId });
        Assert.Equal("2", Assert.Single((await Of(driver)).Orders).Id.Value);

        var total = second.Order.Totals!.Total;
        await driver.Happens(new OrderEvent.Refunded { At = Start, OrderId = second.OrderId, Amount = total with { Amount = 5m } });
        Assert.Equal(total.Amount - 5m, (await Of(driver)).SpentIn(total.Currency));
    }

    private static async Task<CustomerHistory> Of(JourneyDriver driver) =>
        await driver.Records.HistoryOf(driver.Shop.Id, CustomerRef.Of(An.Order()), driver.Now, CancellationToken.None);

    private static OrderEvent.Placed Placed(string id)
    {
        var order = An.Order() with { Id = new OrderId(id), Number = id };
        return new OrderEvent.Placed { At = order.PlacedAt, OrderId = order.Id, Order = order };
    }

    private static CustomerOrder Bought(string id, int day) => new(new OrderId(id), Summary(day));

    private static OrderSummary Summary(int day) => new() { PlacedAt = Start + Duration.FromDays(day), Spent = Euros };
}
