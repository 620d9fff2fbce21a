using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.TestKit.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Core.Tests.Intake.Arrivals;

public sealed class ArrivalLogTests
{
    private static readonly Instant Start = ArrivalSite.Start;

    [Fact]
    public async Task Each_outcome_is_in_the_log_newest_first()
    {
        var site = new ArrivalSite();

        await site.Place("1", Start);
        await site.Place("1", Start + Duration.FromSeconds(1));
        await site.Take(StandardWebhooks.Of("""{"type":"order.cart","timestamp":"2026-03-26T09:00:00Z","data":{}}"""), Start + Duration.FromSeconds(2));
        await site.Take(StandardWebhooks.Of("""{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{"id":7}}}"""), Start + Duration.FromSeconds(3));

        var listed = await site.List();
        Assert.Equal(
            [ArrivalOutcome.Malformed, ArrivalOutcome.Ignored, ArrivalOutcome.Duplicate, ArrivalOutcome.Accepted],
            listed.Select(arrival => arrival.Outcome));
        Assert.Equal("1", listed[^1].Order);
        Assert.StartsWith("$.data.order", listed[0].Path, StringComparison.Ordinal);
        Assert.NotNull(listed[0].Kept);
    }

    [Fact]
    public async Task What_nobody_signed_is_counted_and_not_listed()
    {
        var site = new ArrivalSite();

        await site.Take(IntakeFixtures.Request("{}", ("webhook-signature", "v1,AAAA")));
        await site.Take(IntakeFixtures.Request("webhook_id=1", ("content-type", "application/x-www-form-urlencoded")), platform: "woocommerce");

        Assert.Empty(await site.List());
        var day = Assert.Single(await site.Log.Days(site.Shop, new(2026, 3, 26), new(2026, 3, 26), CancellationToken.None));
        Assert.Equal(1, day.Platforms["standard"].Count(9, ArrivalOutcome.BadSignature));
        Assert.Equal(1, day.Platforms["woocommerce"].Count(9, ArrivalOutcome.Ping));
        Assert.All(day.Platforms.Values, counts => Assert.Equal((0, null), (counts.Heard(9), counts.LastAt)));
    }

    [Fact]
    public async Task Taking_a_webhook_in_writes_nothing_of_the_log()
    {
        var store = new CrashingStore(new MemoryStore());
        var site = new ArrivalSite(store);
        await site.Place("1");

        // One commit takes the webhook in; a second one would crash.
        store.CrashAfter(1, afterWriting: false);
        await site.Place("2");

        await Assert.ThrowsAsync<IOException>(async () => await site.Log.Flush(CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_that_failed_is_made_again_once(bool afterWriting)
    {
        var store = new CrashingStore(new MemoryStore());
        var site = new ArrivalSite(store);
        await site.Place("1");
        store.CrashAfter(0, afterWriting);
        await Assert.ThrowsAsync<IOException>(async () => await site.Log.Flush(CancellationToken.None));
        await site.Place("2", Start + Duration.FromSeconds(1));

        await site.Log.Flush(CancellationToken.None);
        await site.Log.Flush(CancellationToken.None);

        Assert.Equal(["2", "1"], (await site.List()).Select(arrival => arrival.Order));
        Assert.Equal(2, await Accepted(site));
    }

    [Fact]
    public async Task Processes_beside_each_other_lose_no_count()
    {
        var store = new MemoryStore();
        var (one, other) = (new ArrivalSite(store), new ArrivalSite(store));
        for (var round = 0; round < 3; round++)
        {
            await one.Place($"a{round}");
            await other.Place($"b{round}");
            await one.Log.Flush(CancellationToken.None);
            await other.Log.Flush(CancellationToken.None);
        }

        Assert.Equal(6, await Accepted(one));
        Assert.Equal(6, (await other.List()).Count);
    }

    [Fact]
    public async Task Pages_hold_all_that_the_filter_takes_each_once()
    {
        var site = new ArrivalSite();
        for (var number = 0; number < 450; number++)
        {
            await site.Place($"o{number % 30}", Start + Duration.FromSeconds(number));
            if (number % 7 == 0)
            {
                await site.Log.Flush(CancellationToken.None);
            }
        }

        var found = new List<Arrival>();
        string? after = null;
        do
        {
            var page = await site.Log.List(site.Shop, new ArrivalFilter { Order = "o3" }, after, 4, CancellationToken.None);
            found.AddRange(page.Arrivals);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(15, found.Count);
        Assert.Equal(found.OrderByDescending(arrival => arrival.At), found);
        Assert.Equal(15, found.Distinct().Count());
    }

    [Fact]
    public async Task A_day_is_found_and_nothing_beside_it()
    {
        var site = new ArrivalSite();
        foreach (var hours in new[] { -30, -20, -5, 0, 10, 20 })
        {
            await site.Place($"h{hours}", Start + Duration.FromHours(hours));
            await site.Log.Flush(CancellationToken.None);
        }

        var midnight = Instant.FromUtc(2026, 3, 26, 0, 0);
        var found = await site.List(new ArrivalFilter { From = midnight, Until = midnight + Duration.FromDays(1) });

        Assert.Equal(["h10", "h0", "h-5"], found.Select(arrival => arrival.Order));
    }

    [Fact]
    public async Task A_place_that_is_none_begins_at_the_top()
    {
        var site = new ArrivalSite();
        await site.Place("1");

        foreach (var text in new[] { "x", "-", "../..-1", new string('9', 500), "12-99999999999999" })
        {
            Assert.Single((await site.Log.List(site.Shop, new ArrivalFilter(), text, 10, CancellationToken.None)).Arrivals);
        }
    }

    [Fact]
    public async Task What_is_old_goes_and_its_counts_stay_longer()
    {
        var site = new ArrivalSite();
        await site.Place("1");
        await site.Place("2", Start + Duration.FromDays(31));
        await site.Log.Flush(CancellationToken.None);

        await new ArrivalTraces(site.Log).Purge(site.Driver.Shop, Start + Duration.FromDays(31), CancellationToken.None);

        Assert.Equal("2", Assert.Single(await site.List()).Order);
        Assert.Equal(2, (await site.Log.Days(site.Shop, new(2026, 3, 1), new(2026, 5, 1), CancellationToken.None)).Count);
    }

    private static async Task<int> Accepted(ArrivalSite site) =>
        (await site.Log.Days(site.Shop, new(2026, 3, 26), new(2026, 3, 26), CancellationToken.None))[0].Platforms["standard"].Count(9, ArrivalOutcome.Accepted);
}
