using Microsoft.Data.Sqlite;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Reading;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation;
using PostPurchase.Local.Demo;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Simulating;

/// <summary>Reads the shop and the campaigns that a dry run tries.</summary>
/// <param name="folder">Null where there is no data folder: then the demo shop and the built-in campaigns stand in.</param>
internal sealed class ScenarioReader(ReadOnlyFolder? folder)
{
    /// <exception cref="UnusableOptionsException">There is no such shop.</exception>
    public async Task<Shop> Shop(SimulateOptions options, CancellationToken cancellation)
    {
        try
        {
            var stored = folder is null ? null : await new StoredShops(folder, TimeProvider.System).Find(new ShopId(options.Shop), cancellation);
            return stored ?? (options.Shop == DemoShop.Id
                ? DemoShop.Create()
                : throw new UnusableOptionsException($"There is no shop '{options.Shop}' in the data folder '{options.Data}'."));
        }
        catch (SqliteException cause)
        {
            throw new DataFolderException($"The data folder '{options.Data}' cannot be read. ({cause.Message})", cause);
        }
    }

    /// <summary>What is in force, or the campaign of a file.</summary>
    /// <exception cref="UnusableOptionsException">The file is no campaign; all that is wrong is in the message.</exception>
    public async Task<Scenario> Scenario(string campaign, Shop shop, string language, CancellationToken cancellation) =>
        new(shop, campaign == SimulateOptions.Live ? await InForce(shop, cancellation) : [new TrialCampaign(await FromFile(campaign, language, cancellation))]);

    private async Task<IReadOnlyList<TrialCampaign>> InForce(Shop shop, CancellationToken cancellation)
    {
        ICampaigns campaigns = folder is null ? new BuiltInCampaigns() : new StoredCampaigns(new CampaignArchive(folder), TimeProvider.System);
        var trials = new List<TrialCampaign>();
        foreach (var head in await campaigns.Heads(shop.Id, cancellation))
        {
            if (head.Live is { } live)
            {
                trials.Add(new TrialCampaign(await campaigns.Find(shop.Id, head.Id, live, cancellation), head.Paused));
            }
        }

        return trials;
    }

    private static async Task<Campaign> FromFile(string path, string language, CancellationToken cancellation)
    {
        if (new FileInfo(path) is { Exists: true, Length: > CampaignReader.MaxBytes })
        {
            throw new UnusableOptionsException($"{path} is too large for a campaign.");
        }

        return CampaignReader.Read(await File.ReadAllBytesAsync(path, cancellation), language) switch
        {
            CampaignReading.Valid { Campaign.Occasion: not null } => throw new UnusableOptionsException(
                $"{path} is a campaign for an occasion, which follows the calendar and not past orders: see 'campaign calendar'."),
            CampaignReading.Valid valid => valid.Campaign,
            CampaignReading.Invalid invalid => throw new UnusableOptionsException(
                string.Join('\n', invalid.Problems.Select(problem => $"{path}: {problem.Path}: {problem.Message}"))),
            _ => throw new InvalidOperationException("A reading is valid or invalid."),
        };
    }
}
