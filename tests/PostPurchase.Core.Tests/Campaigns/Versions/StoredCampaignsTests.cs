using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Campaigns;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Campaigns.Versions;

/// <summary>What is kept in memory, and for how long.</summary>
public sealed class StoredCampaignsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly ShopId Shop = new("demo");

    private readonly MemoryStore _store = new();
    private readonly HandTime _time = new();

    [Fact]
    public async Task Another_instances_publication_is_seen_within_half_a_minute()
    {
        var here = new StoredCampaigns(new CampaignArchive(_store), _time);
        Assert.Equal(1, await Live(here));
        await new CampaignDriver(Start, _store, _time).PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.Move);

        _time.Pass(TimeSpan.FromSeconds(29));
        Assert.Equal(1, await Live(here));

        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await Live(here));
    }

    [Fact]
    public async Task Ones_own_publication_is_seen_at_once()
    {
        var desk = new CampaignDriver(Start, _store, _time);
        Assert.Equal(1, await Live(desk.Campaigns));

        await desk.PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.Move);

        Assert.Equal(2, await Live(desk.Campaigns));
    }

    [Fact]
    public async Task What_was_read_before_a_publication_is_not_kept_beyond_it()
    {
        var store = new MeetingStore(_store);
        var desk = new CampaignDriver(Start, store, _time);
        await desk.Save(CampaignDriver.With("survey", "P6D"));
        store.AfterGet("campaign|demo|post-purchase", "head", async () => await desk.PublishDraft(PublishPolicy.Move));

        // It began to read first, so it may answer with what was.
        Assert.Equal(1, await Live(desk.Campaigns));

        Assert.Equal(2, await Live(desk.Campaigns));
    }

    [Fact]
    public async Task A_version_is_read_once()
    {
        var desk = new CampaignDriver(Start, _store, _time);
        await desk.PublishOnly(CampaignDriver.With("survey", "P6D"), PublishPolicy.Move);

        var first = await desk.Campaigns.Find(Shop, CampaignDriver.Id, 2, CancellationToken.None);
        _time.Pass(TimeSpan.FromDays(30));

        Assert.Same(first, await desk.Campaigns.Find(Shop, CampaignDriver.Id, 2, CancellationToken.None));
    }

    [Fact]
    public async Task A_version_that_never_was_is_a_broken_journey() => await Assert.ThrowsAsync<InvalidOperationException>(
        async () => await new CampaignDriver(Start).Campaigns.Find(Shop, CampaignDriver.Id, 7, CancellationToken.None));

    private static async Task<int?> Live(StoredCampaigns campaigns) =>
        Assert.Single(await campaigns.Heads(Shop, CancellationToken.None), head => head.Id == CampaignDriver.Id).Live;

    private sealed class HandTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
