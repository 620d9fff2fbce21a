using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Occasions.Birthdays;
using PostPurchase.Core.Occasions.Planning;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.TestKit.Occasions;

/// <summary>The planner's services as one process has them; several may work on one store.</summary>
public sealed class PlanningProcess
{
    public PlanningProcess(IPartitionStore store, ICampaigns campaigns, IShops shops, IWakeups wakeups, CustomerKeys keys)
    {
        var customers = new CustomerIndex(store);
        var book = new PlanBook(store);
        var matcher = new OccasionMatcher(store, keys, new OccasionHosts(store, keys));
        var log = new OrderLog(store, new WakeupsThrough(store, wakeups));
        Candidates = new OccasionCandidates(customers, new BirthdayIndex(store), new JourneyIndex(store));
        Agenda = new OccasionAgenda(store, campaigns, book, Candidates);
        Planner = new OccasionPlanner(
            new OccasionRuns(shops, campaigns, book), book, Candidates, new OccasionTaker(store, matcher, new OccasionBook(store, log)), customers);
        Batch = new OccasionBatch(Agenda, Planner);
        Preview = new AudiencePreview(store, new CampaignArchive(store), Candidates, matcher);
    }

    public OccasionCandidates Candidates { get; }

    public OccasionAgenda Agenda { get; }

    public OccasionPlanner Planner { get; }

    public OccasionBatch Batch { get; }

    public AudiencePreview Preview { get; }

    /// <summary>Plans all that is due.</summary>
    public async Task Run(Instant now)
    {
        while (await Batch.RunNext(now, CancellationToken.None))
        {
        }
    }
}
