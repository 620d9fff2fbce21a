using System.Globalization;
using System.Text;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Storage;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Campaigns.Waves;

/// <summary>Telling orders on the way of a change: all of them, whatever happens in between.</summary>
public sealed class WaveTests
{
    private const int Many = 1200;

    private static readonly Instant Start = Moment("2026-03-28T13:00:00Z");

    [Theory]
    [InlineData(PublishPolicy.Move, 1)]
    [InlineData(PublishPolicy.Move, 3)]
    [InlineData(PublishPolicy.SkipOverdue, 5)]
    public async Task Interrupted_and_resumed_it_ends_as_if_nothing_had_happened(PublishPolicy policy, int page)
    {
        var (whole, broken) = (new BreakingStore(new MemoryStore()), new BreakingStore(new MemoryStore()));
        var (smooth, rough) = (await Waiting(whole, Many), await Waiting(broken, Many));
        var draft = CampaignDriver.With("survey", "P2D");

        await smooth.Publish(draft, policy);
        await smooth.Orders.MoveTo(Start + Duration.FromDays(40));

        await rough.PublishOnly(draft, policy);
        for (var done = 1; done < page; done++)
        {
            Assert.True(await rough.Runner.RunNext(rough.Orders.Now, CancellationToken.None));
            await rough.Orders.Settle();
        }

        // The page is told, but its end is not on record.
        broken.BreakNext("campaign|demo|post-purchase");
        await Assert.ThrowsAsync<IOException>(async () => await rough.Runner.RunNext(rough.Orders.Now, CancellationToken.None));
        await rough.Orders.Settle();
        await rough.RunWaves();
        await rough.Orders.MoveTo(Start + Duration.FromDays(40));

        Assert.Equal(await Rows(smooth), await Rows(rough));
        Assert.Equal(smooth.Orders.Sent.Order(StringComparer.Ordinal), rough.Orders.Sent.Order(StringComparer.Ordinal));
        Assert.Empty(await rough.Open.List(CancellationToken.None));
        var wave = Assert.Single(await rough.Archive.Waves(rough.Orders.Shop.Id, CampaignDriver.Id, 10, CancellationToken.None));
        Assert.Equal((Many, 2, (string?)null), (wave.Orders, wave.Version, wave.Cursor));
        Assert.NotNull(wave.DoneAt);
    }

    [Fact]
    public async Task A_wave_whose_host_was_not_told_is_found()
    {
        var desk = await Waiting(new MemoryStore(), 3);
        var published = await desk.PublishOnly(CampaignDriver.With("survey", "P2D"), PublishPolicy.Move);

        Assert.Equal(new WaveKey(desk.Orders.Shop.Id, CampaignDriver.Id, published.Wave!.Value), Assert.Single(desk.Started));
        Assert.Equal(desk.Started, (await desk.Open.List(CancellationToken.None)).Select(open => open.Key));
        await desk.RunWaves();
        await desk.Orders.Settle();

        Assert.Equal(2, (await desk.Journey("w0002")).Version);
    }

    [Fact]
    public async Task A_publication_that_failed_leaves_a_note_that_goes_with_time()
    {
        var store = new BreakingStore(new MemoryStore());
        var desk = await Waiting(store, 1);
        await desk.Save(CampaignDriver.With("survey", "P2D"));
        store.BreakNext("campaign|demo|post-purchase");
        await Assert.ThrowsAsync<IOException>(async () => await desk.PublishDraft(PublishPolicy.Move));

        await desk.RunWaves();
        Assert.Single(await desk.Open.List(CancellationToken.None));

        await desk.Orders.MoveTo(desk.Orders.Now + Duration.FromHours(2));
        await desk.RunWaves();

        Assert.Empty(await desk.Open.List(CancellationToken.None));
        Assert.Equal(1, (await desk.Journey("w0000")).Version);
    }

    [Fact]
    public async Task Two_who_run_the_same_wave_count_each_page_once()
    {
        var store = new MeetingStore(new MemoryStore());
        var desk = await Waiting(store, 300);
        await desk.PublishOnly(CampaignDriver.With("survey", "P2D"), PublishPolicy.Move);
        store.BeforeCommit("campaign|demo|post-purchase", async () => await desk.Runner.RunNext(desk.Orders.Now, CancellationToken.None));

        await desk.RunWaves();

        var wave = Assert.Single(await desk.Archive.Waves(desk.Orders.Shop.Id, CampaignDriver.Id, 10, CancellationToken.None));
        Assert.Equal((300, 300), (wave.Orders, wave.Woken));
    }

    [Fact]
    public async Task An_order_that_is_over_leaves_the_index_and_comes_back_with_news()
    {
        var desk = await Waiting(new MemoryStore(), 2);
        await desk.Orders.MoveTo(Start + Duration.FromDays(60));
        await desk.Orders.Happens(At("2026-05-27T13:00:00Z", "late").Placed());

        await desk.Publish(CampaignDriver.With("return-refunded", "P3D"), PublishPolicy.Move);
        Assert.Equal(["late"], await Indexed(desk));
        Assert.True((await desk.Journey("w0001")).Retired);

        await desk.Orders.Happens(At("2026-05-27T13:00:00Z", "w0001").ReturnRequested("r1", new LineQuantity("l1", 1)));
        await desk.Orders.Happens(At("2026-05-27T13:00:00Z", "w0001").ReturnRefunded("r1", 14.95m));
        Assert.Equal(["late", "w0001"], await Indexed(desk));
        Assert.False((await desk.Journey("w0001")).Retired);

        // So the next version finds it, and its mail is due earlier.
        await desk.Publish(CampaignDriver.With("return-refunded", "P1D"), PublishPolicy.Move);
        await desk.Orders.MoveTo(Moment("2026-06-15T00:00:00Z"));
        Assert.Contains("return-refunded 2026-05-28T13:00:00Z", desk.Orders.Sent);
    }

    [Fact]
    public async Task News_while_an_order_is_being_taken_out_keeps_it_in()
    {
        var store = new MeetingStore(new MemoryStore());
        var desk = await Waiting(store, 1);
        await desk.Orders.MoveTo(Start + Duration.FromDays(60));
        await desk.PublishOnly(CampaignDriver.With("survey", "P2D"), PublishPolicy.Move);
        var bucket = (await desk.Index.Walk(desk.Orders.Shop.Id, IndexCursor.First, 1, CancellationToken.None)).Orders[0];
        store.BeforeCommit(PartitionOf(bucket), async () =>
            await desk.Orders.Happens(At("2026-05-27T13:00:00Z", "w0000").ReturnRequested("r1", new LineQuantity("l1", 1))));

        await desk.RunWaves();

        Assert.Equal(["w0000"], await Indexed(desk));
        Assert.False((await desk.Journey("w0000")).Retired);
    }

    [Fact]
    public async Task An_order_that_cannot_be_read_holds_up_no_other()
    {
        var store = new MemoryStore();
        var desk = await Waiting(store, 3);
        var broken = new OrderKey(desk.Orders.Shop.Id, new OrderId("w0001")).Partition;
        await store.Commit(broken, [new RowChange.Put("journey|post-purchase", "{}"u8.ToArray())], CancellationToken.None);

        await desk.PublishOnly(CampaignDriver.With("survey", "P2D"), PublishPolicy.Move);
        await desk.RunWaves();

        var wave = Assert.Single(await desk.Archive.Waves(desk.Orders.Shop.Id, CampaignDriver.Id, 10, CancellationToken.None));
        Assert.Equal((3, 3), (wave.Orders, wave.Woken));
        Assert.NotNull(wave.DoneAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1:")]
    [InlineData("16:")]
    [InlineData("1:a'b")]
    public void Who_makes_up_a_cursor_is_told(string text) => Assert.False(IndexCursor.TryParse(text, out _));

    [Theory]
    [InlineData("0:")]
    [InlineData("15:a=2fb|c:d")]
    public void Cursors_read_back(string text) => Assert.Equal(text, IndexCursor.Parse(text).ToString());

    /// <summary>Delivered orders that wait for their check-in.</summary>
    private static async Task<CampaignDriver> Waiting(IPartitionStore store, int count)
    {
        var desk = new CampaignDriver(Start, store);
        for (var number = 0; number < count; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"w{number:d4}");
            await desk.Orders.Happens(
                At("2026-03-26T09:00:00Z", id).Placed(order => order with
                {
                    Customer = order.Customer! with { Id = id },
                    Email = $"{id}@example.com",
                }),
                At("2026-03-27T15:00:00Z", id).Shipped(),
                At("2026-03-28T13:00:00Z", id).Delivered());
        }

        await desk.Orders.MoveTo(Start + Duration.FromDays(3));
        return desk;
    }

    private static async Task<IReadOnlyList<string>> Indexed(CampaignDriver desk) =>
    [
        .. (await desk.Index.Walk(desk.Orders.Shop.Id, IndexCursor.First, 100, CancellationToken.None)).Orders
            .Select(order => order.Key.Order.Value)
            .Order(StringComparer.Ordinal),
    ];

    private static string PartitionOf(IndexedOrder order) => Enumerable.Range(0, JourneyIndex.Buckets)
        .Select(bucket => $"journeys|{bucket:d2}")
        .ElementAt(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(order.Key.ToString()))[0] % JourneyIndex.Buckets);

    private static async Task<IReadOnlyList<string>> Rows(CampaignDriver desk)
    {
        var rows = new List<string>();
        for (var number = 0; number < Many; number++)
        {
            var key = desk.Orders.Key(new OrderId(string.Create(CultureInfo.InvariantCulture, $"w{number:d4}")));
            rows.AddRange((await desk.Store.Query(key.Partition, "journey|", "journey}", 10, CancellationToken.None))
                .Select(row => $"{key} {row.Key} {Encoding.UTF8.GetString(row.Data.Span)}"));
        }

        Assert.Equal(Many, rows.Count);
        return rows;
    }
}
