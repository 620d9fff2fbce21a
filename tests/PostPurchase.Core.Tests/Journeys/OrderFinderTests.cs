using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Journeys;

/// <summary>How people find orders and customers.</summary>
public sealed class OrderFinderTests
{
    private static readonly CustomerKeys Keys = new(new byte[32]);

    private readonly JourneyDriver _shop = new(Moment("2026-03-28T13:00:00Z"));

    [Theory]
    [InlineData("#A-1001")]
    [InlineData("a-1001")]
    [InlineData("  # A-1001 ")]
    [InlineData("gid://shopify/Order/7")]
    public async Task An_order_is_found_by_its_number_and_its_id(string text)
    {
        await Place("gid://shopify/Order/7", "#A-1001", "2026-03-26T09:00:00Z");
        await Place("gid://shopify/Order/8", "#B-1002", "2026-03-26T10:00:00Z");

        var found = await Find(text);

        Assert.Equal("gid://shopify/Order/7", Assert.Single(found.Orders).Value);
    }

    [Fact]
    public async Task The_beginning_of_a_number_is_enough_and_what_is_listed_has_an_end()
    {
        for (var number = 1001; number <= 1030; number++)
        {
            await Place($"o{number}", $"#{number}", "2026-03-26T09:00:00Z");
        }

        Assert.Equal(("o1001", false), ((await Find("1001")).Orders.Single().Value, (await Find("1001")).HasMore));
        var many = await Find("10");
        Assert.Equal((OrderFinder.MostNumbers, true), (many.Orders.Count, many.HasMore));
        Assert.Equal("o1001", many.Orders[0].Value);
    }

    [Fact]
    public async Task A_customer_is_found_by_address_and_by_the_shop_s_id_under_a_name_that_tells_nothing()
    {
        await Place("1", "#1001", "2026-03-26T09:00:00Z");

        var (byAddress, byId) = (await Find(" Anna@Example.com "), await Find("c1"));

        Assert.Empty(byAddress.Orders);
        Assert.Equal(Keys.HashOf("anna@example.com"), byAddress.Customer);
        Assert.Equal(byAddress.Customer, byId.Customer);
        var references = new CustomerReferences(_shop.Store, Keys);
        Assert.Equal("anna@example.com", (await references.Find(_shop.Shop.Id, byId.Customer!, CancellationToken.None))?.Email);
        Assert.Null((await Find("nobody@example.com")).Customer);
        Assert.Null(await references.Find(_shop.Shop.Id, "anna@example.com", CancellationToken.None));
    }

    [Theory]
    [InlineData("00340434161094", true)]
    [InlineData(" 0034-0434 1610 94 ", true)]
    [InlineData("0034043416109", false)]
    [InlineData("94", false)]
    public async Task An_order_is_found_by_the_tracking_number_of_a_parcel_however_it_is_written(string text, bool isFound)
    {
        await Place("1", "#1001", "2026-03-26T09:00:00Z");
        var shipped = Assert.IsType<OrderEvent.Shipped>(At("2026-03-27T09:00:00Z", "1").Shipped());
        await _shop.Happens(shipped with { Shipment = shipped.Shipment with { TrackingNumber = "00340434161094" } });

        Assert.Equal(isFound, (await Find(text)).Orders.Contains(new OrderId("1")));
        var parcels = new ParcelIndex(_shop.Store, Keys);
        var erased = await parcels.Erase(_shop.Key(new OrderId("1")), CancellationToken.None);
        Assert.Equal((1, 0), (erased, (await Find(text)).Orders.Count));
    }

    [Fact]
    public async Task The_latest_orders_come_first_page_by_page_and_each_once()
    {
        for (var number = 0; number < 23; number++)
        {
            await Place($"o{number:d2}", $"#{number}", $"2026-03-{1 + number:d2}T09:00:00Z");
        }

        var index = new JourneyIndex(_shop.Store);
        var (orders, after, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = await index.Latest(_shop.Shop.Id, null, after, 5, CancellationToken.None);
            orders.AddRange(page.Orders.Select(order => order.Value));
            after = page.Next;
            Assert.True(after is null || JourneyIndex.IsPlace(after));
        }
        while (after is not null && ++pages < 10);

        Assert.Equal(Enumerable.Range(0, 23).Reverse().Select(number => $"o{number:d2}"), orders);
        var from = await index.Latest(_shop.Shop.Id, Moment("2026-03-05T23:00:00Z"), null, 2, CancellationToken.None);
        Assert.Equal(["o04", "o03"], from.Orders.Select(order => order.Value));
    }

    [Fact]
    public async Task An_order_whose_time_is_over_is_found_no_more()
    {
        await Place("1", "#1001", "2026-03-26T09:00:00Z");
        var now = Moment("2032-01-01T00:00:00Z");
        var index = new JourneyIndex(_shop.Store);
        var expiry = new OrderExpiry(_shop.Store, index, Keys, []);
        for (var bucket = 0; bucket < JourneyIndex.Buckets; bucket++)
        {
            foreach (var order in await index.ListDays(JourneyIndex.Days, _shop.Shop.Id, bucket, null, now.InUtc().Date, null, 10, CancellationToken.None))
            {
                await expiry.Expire(order, _shop.Shop, now, CancellationToken.None);
            }
        }

        Assert.Empty((await Find("1001")).Orders);
        Assert.Empty((await index.Latest(_shop.Shop.Id, null, null, 5, CancellationToken.None)).Orders);
    }

    private ValueTask<FoundOrders> Find(string text) => _shop.Finder.Find(_shop.Shop.Id, text, CancellationToken.None);

    private Task Place(string id, string number, string at) =>
        _shop.Happens(At(at, id).Placed(order => order with { Number = number }));
}
