using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Core.Tests.Results;

/// <summary>A process that counts a shop's results.</summary>
internal sealed class CountingSite
{
    private readonly ResultsWork _work;

    public CountingSite(JourneyDriver driver, ICampaigns campaigns, IPartitionStore? store = null, int pageSize = 500)
    {
        store ??= driver.Store;
        var reader = new ResultsReader(store, new JourneyIndex(store), driver.Shops, campaigns, driver.Opener) { PageSize = pageSize };
        var stored = new StoredResults(store);
        var steps = new ResultsSteps(store, reader, new CustomerParts(new CustomerKeys(new byte[32])), new ResultsCleaning(store, stored));
        _work = new ResultsWork(new ResultsLedger(store), steps, driver.Shops);
        Stored = new StoredResults(driver.Store);
        Book = new ResultsBook(Stored);
    }

    public StoredResults Stored { get; }

    public ResultsBook Book { get; }

    public ValueTask<Instant?> NextDue(Instant now) => _work.NextDue(now, CancellationToken.None);

    public ValueTask Recount(JourneyDriver driver, Instant now) => _work.Recount(driver.Shop.Id, now, CancellationToken.None);

    public async Task Count(Instant now)
    {
        while (await _work.NextDue(now, CancellationToken.None) is { } due && due <= now)
        {
            await _work.Run(now, CancellationToken.None);
        }
    }
}
