using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class OrderImportTests
{
    private const int Many = 300;
    private static readonly Instant March = Instant.FromUtc(2026, 3, 1, 9, 0);

    [Fact]
    public async Task An_order_is_recorded_as_imported_now()
    {
        var site = new ImportSite();

        var report = await site.Apply(Exported.Open(Exported.Shopify));

        Assert.Equal(2, report.NewOrders);
        var events = await site.Events("5001");
        Assert.Equal(3, events.Count);
        Assert.All(events, recorded => Assert.Equal(("import", ImportSite.Now), (recorded.Source, recorded.ReceivedAt)));
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var site = new ImportSite();
        await site.Apply(Some(Many).Open());
        var once = await Dump(site);

        var report = await site.Apply(Some(Many).Open(), ImportSite.Now + Duration.FromDays(1));

        Assert.Equal((0, Many), (report.NewOrders, report.UnchangedOrders));
        Assert.Equal(once, await Dump(site));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(137)]
    public async Task Broken_off_and_repeated_is_once(int commits)
    {
        var whole = new ImportSite();
        await whole.Apply(Some(Many).Open());
        var memory = new MemoryStore();
        await Assert.ThrowsAsync<IOException>(() => new ImportSite(new BrittleStore(memory, commits)).Apply(Some(Many).Open()));

        var site = new ImportSite(memory);
        var report = await site.Apply(Some(Many).Open());

        Assert.Equal((Many - commits, commits), (report.NewOrders, report.UnchangedOrders));
        Assert.Equal(await Dump(whole), await Dump(site));
    }

    [Fact]
    public async Task Orders_known_from_webhooks_are_left_alone()
    {
        var site = new ImportSite();
        var placed = Happened.At("2026-03-26T09:00:00Z", "7").Placed();
        await site.Log.Append(ImportSite.Key("7"), "d", [RecordedEvent.Of(placed, March, "shopify orders/create")], March, CancellationToken.None);

        var report = await site.Apply(new CanonicalFile().Placed("7", March).Shipped("7", March).Placed("8", March).Open());

        Assert.Equal((1, 1), (report.KnownOrders, report.NewOrders));
        Assert.Equal("shopify orders/create", Assert.Single(await site.Events("7")).Source);
    }

    [Fact]
    public async Task A_later_file_brings_only_what_is_new()
    {
        var site = new ImportSite();
        await site.Apply(new CanonicalFile().Placed("7", March).Open());

        var report = await site.Apply(new CanonicalFile().Placed("7", March).Shipped("7", March).Open(), ImportSite.Now + Duration.FromDays(1));

        Assert.Equal((0, 1), (report.NewOrders, report.OrdersWithNews));
        Assert.Equal(
            [ImportSite.Now, ImportSite.Now + Duration.FromDays(1)],
            (await site.Events("7")).OrderBy(recorded => recorded.ReceivedAt).Select(recorded => recorded.ReceivedAt));
    }

    [Fact]
    public async Task What_a_file_tells_of_an_order_in_several_places_is_one_order()
    {
        var file = new CanonicalFile().Placed("1", March).Placed("2", March).Shipped("1", March).Shipped("2", March).Delivered("1", March).Shipped("3", March);

        var report = await new ImportSite().Apply(file.Open());

        Assert.Equal((2, 1), (report.NewOrders, report.UndescribedOrders));
    }

    [Fact]
    public async Task Customers_are_taken_in_too()
    {
        var site = new ImportSite();
        await site.Apply(new CanonicalFile()
            .Placed("7", March)
            .Add("""{"type":"customer.changed","timestamp":"2026-03-02T10:00:00Z","data":{"customer":{"id":"c7","acceptsMarketing":false}}}""")
            .Open());

        var order = ((OrderEvent.Placed)Assert.Single(await site.Events("7")).Event).Order;
        Assert.IsType<OrderEvent.Objected>(Assert.Single(await site.Customers.Register(ImportSite.Key("7"), order, new OrderState { Order = order }, CancellationToken.None)));
    }

    [Fact]
    public async Task What_could_not_be_taken_in_is_told_up_to_a_thousand()
    {
        var file = new CanonicalFile();
        for (var line = 0; line < 1500; line++)
        {
            file.Add("{\"type\":\"order.paid\"}");
        }

        var report = await new ImportSite().Apply(file.Add("{\"type\":\"product.changed\"}").Placed("1", March).Open());

        Assert.Equal((1500, 1000, 1), (report.MalformedEntries, report.Problems.Count, report.NewOrders));
        Assert.Equal(1, report.Ignored["type product.changed"]);
    }

    [Fact]
    public async Task An_order_too_large_for_the_store_is_malformed()
    {
        var title = new string('x', 500);
        var lines = string.Join(',', Enumerable.Range(0, 1900).Select(line => $"{{\"id\":\"{line}\",\"title\":\"{title}\"}}"));

        var report = await new ImportSite().Apply(new CanonicalFile()
            .Add($"{{\"type\":\"order.placed\",\"timestamp\":\"2026-03-01T09:00:00Z\",\"data\":{{\"order\":{{\"id\":\"1\",\"lines\":[{lines}]}}}}}}")
            .Placed("2", March).Open());

        Assert.Equal(1, report.NewOrders);
        Assert.Equal(new PastOrderEntry.Malformed(1, "the order", "is too large to be kept"), Assert.Single(report.Problems));
    }

    [Fact]
    public void Gathering_loses_and_doubles_nothing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(1, random.Next(60)).Select(line => Told(line, random)).ToList();

            var gathered = PastOrderGathering.Gather(entries, random.Next(5)).ToList();

            Assert.True(Events(entries).SequenceEqual(Events(gathered)), $"Seed {seed}");
        }
    }

    [Fact]
    public void Within_the_window_an_order_comes_once()
    {
        var random = new Random(1);
        var entries = Enumerable.Range(1, 500).Select(line => Told(line, random)).ToList();

        var orders = PastOrderGathering.Gather(entries, 10).OfType<PastOrderEntry.Understood>().Select(entry => entry.Order).ToList();

        Assert.Equal(orders.Distinct().Count(), orders.Count);
    }

    private static PastOrderEntry Told(int line, Random random)
    {
        var order = new OrderId($"{random.Next(10)}");
        var paid = new OrderEvent.Paid { At = March + Duration.FromSeconds(line), OrderId = order };
        return random.Next(10) == 0 ? new PastOrderEntry.Ignored(line, "x") : new PastOrderEntry.Understood(line, order, [paid], []);
    }

    private static IEnumerable<string> Events(IEnumerable<PastOrderEntry> entries) => entries
        .OfType<PastOrderEntry.Understood>()
        .SelectMany(entry => entry.OrderEvents.Select(happened => $"{entry.Order} {happened.At}"))
        .Order(StringComparer.Ordinal);

    private static CanonicalFile Some(int orders)
    {
        var file = new CanonicalFile();
        for (var order = 0; order < orders; order++)
        {
            file.Placed($"{order}", March + Duration.FromMinutes(order)).Shipped($"{order}", March + Duration.FromDays(1));
        }

        return file;
    }

    /// <summary>All that is on record of the orders.</summary>
    private static async Task<string[]> Dump(ImportSite site)
    {
        var rows = new List<string>();
        for (var order = 0; order < Many; order++)
        {
            rows.AddRange((await site.Events($"{order}")).Select(recorded => $"{order} {recorded.Id} {recorded.ReceivedAt} {recorded.Source}"));
        }

        return [.. rows];
    }
}
