using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;

namespace PostPurchase.Web.Console.Audit;

/// <summary>A campaign that the log speaks of.</summary>
/// <param name="Name">As it is called now; of one that is there no more, as it was called when it was removed.</param>
/// <param name="Steps">Ids of its steps, with reminders.</param>
/// <param name="Changes">The latest.</param>
/// <param name="IsGone">Whether it is there no more: it was a draft only.</param>
public sealed record NamedCampaign(string Id, LocalizedText Name, IReadOnlyList<string> Steps, IReadOnlyList<AuditEntry> Changes, bool IsGone)
{
    /// <summary>Changes of each that are shown among those of all.</summary>
    private const int Latest = 20;

    /// <summary>All that something was ever done to, and those that ship with the product.</summary>
    public static async ValueTask<IReadOnlyList<NamedCampaign>> All(CampaignArchive archive, ShopId shop, CancellationToken cancellation)
    {
        var all = new List<NamedCampaign>();
        foreach (var file in await archive.List(shop, cancellation))
        {
            var changes = await archive.Audit(shop, file.Id, null, Latest, cancellation);
            var campaign = (file.Latest > 0 ? await archive.Find(shop, file.Id, file.Latest, cancellation) : null) ?? file.Draft?.Campaign;
            all.Add(new NamedCampaign(file.Id, campaign?.Name ?? NameOf(file.Id, changes), [.. Steps(campaign)], changes, campaign is null));
        }

        return all;

        static IEnumerable<string> Steps(Campaign? campaign) => campaign?.Sequence.Select(step => step.Id) ?? [];
    }

    private static LocalizedText NameOf(string id, IReadOnlyList<AuditEntry> changes) =>
        changes.FirstOrDefault(change => change.Name is not null)?.Name ?? new LocalizedText(StepTitles.Plain(id), StepTitles.Plain(id));
}
