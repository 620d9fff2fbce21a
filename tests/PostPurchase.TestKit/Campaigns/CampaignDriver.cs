using System.Text;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Impacts;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.TestKit.Campaigns;

/// <summary>Campaigns of a shop that are edited while its orders are on their way: <see cref="JourneyDriver"/> with a desk.</summary>
public sealed class CampaignDriver : IWaves
{
    public const string Id = "post-purchase";

    private readonly List<WaveKey> _started = [];

    public CampaignDriver(Instant start, IPartitionStore? store = null, TimeProvider? time = null)
    {
        Store = store ?? new MemoryStore();
        Archive = new CampaignArchive(Store);
        Campaigns = new StoredCampaigns(Archive, time ?? TimeProvider.System);
        Orders = new JourneyDriver(start, store: Store, campaigns: Campaigns);
        Open = new OpenWaves(Store);
        Index = new JourneyIndex(Store);
        var ledger = new CampaignLedger(Store, Archive, Campaigns, Open, this);
        Pools = new PoolStore(Store, time ?? TimeProvider.System);
        Drafts = new CampaignDrafts(ledger, Archive);
        Publisher = new CampaignPublisher(ledger, Orders.Shops, new CampaignPools(Pools));
        Switches = new CampaignSwitches(ledger, Archive);
        var review = new JourneyReview(Store, Orders.Shops, Campaigns, Orders.Opener);
        Impact = new PublicationImpact(Archive, Index, review);
        Runner = new WaveRunner(Store, Open, Index, new WaveOrders(Store, review, Index, Orders.Wakeups));
    }

    public IPartitionStore Store { get; }

    public JourneyDriver Orders { get; }

    public CampaignArchive Archive { get; }

    public StoredCampaigns Campaigns { get; }

    public OpenWaves Open { get; }

    public JourneyIndex Index { get; }

    public CampaignDrafts Drafts { get; }

    public CampaignPublisher Publisher { get; }

    /// <summary>Of vouchers; the shop has none at first.</summary>
    public PoolStore Pools { get; }

    public CampaignSwitches Switches { get; }

    public PublicationImpact Impact { get; }

    public WaveRunner Runner { get; }

    /// <summary>The waves that the host was told of.</summary>
    public IReadOnlyList<WaveKey> Started => _started;

    public Signature Anna => new("Anna", Orders.Now);

    public ValueTask Start(WaveKey wave, CancellationToken cancellation)
    {
        _started.Add(wave);
        return ValueTask.CompletedTask;
    }

    /// <summary>The default campaign with one of its steps changed.</summary>
    public static Campaign With(string step, Func<Step, Step> change) => DefaultCampaign.PostPurchase with
    {
        Steps = [.. DefaultCampaign.PostPurchase.Steps.Select(one => one.Id == step ? change(one) : one)],
    };

    /// <summary>The default campaign with a step due at another time.</summary>
    public static Campaign With(string step, string delay) => With(
        step, one => one with { Timing = one.Timing with { Delay = NodaTime.Text.PeriodPattern.Roundtrip.Parse(delay).Value } });

    public ValueTask<DeskAnswer> Save(Campaign campaign, string? expected = null) => Drafts.Save(
        Orders.Shop.Id,
        campaign.Id,
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(campaign, CoreJson.Options)),
        expected,
        Anna,
        CancellationToken.None);

    public ValueTask<DeskAnswer> PublishDraft(PublishPolicy policy, string? expected = null) =>
        Publisher.Publish(Orders.Shop.Id, Id, policy, null, expected, Anna, CancellationToken.None);

    /// <summary>Publishes without the wave.</summary>
    public async Task<DeskAnswer.Published> PublishOnly(Campaign campaign, PublishPolicy policy)
    {
        await Save(campaign);
        return (DeskAnswer.Published)await PublishDraft(policy);
    }

    /// <summary>Publishes, tells the orders, and does what is due.</summary>
    public async Task Publish(Campaign campaign, PublishPolicy policy)
    {
        await PublishOnly(campaign, policy);
        await RunWaves();
        await Orders.Settle();
    }

    public async Task RunWaves()
    {
        while (await Runner.RunNext(Orders.Now, CancellationToken.None))
        {
        }
    }

    public ValueTask<DeskAnswer> Pause(string step) => Switches.Pause(Orders.Shop.Id, Id, step, Anna, CancellationToken.None);

    /// <summary>Resumes, tells the orders, and does what is due.</summary>
    public async Task<DeskAnswer> Resume(string step)
    {
        var answer = await Switches.Resume(Orders.Shop.Id, Id, step, Anna, CancellationToken.None);
        await RunWaves();
        await Orders.Settle();
        return answer;
    }

    public ValueTask<CampaignFile> File() => Archive.Load(Orders.Shop.Id, Id, CancellationToken.None);

    public async Task<JourneyRecord> Journey(string order) =>
        (await OrderPartition.Load(Store, Orders.Key(new OrderId(order)), CancellationToken.None)).Journeys[Id].Record;
}
