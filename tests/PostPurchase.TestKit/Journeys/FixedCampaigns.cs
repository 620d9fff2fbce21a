using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Shops;

namespace PostPurchase.TestKit.Journeys;

/// <summary>Campaigns that a test puts in force.</summary>
public sealed class FixedCampaigns(params Campaign[] campaigns) : ICampaigns
{
    private readonly List<Campaign> _versions = [.. campaigns];
    private readonly List<CampaignHead> _heads = [.. campaigns.Select(campaign => new CampaignHead { Id = campaign.Id, Live = campaign.Version })];

    public ValueTask<IReadOnlyList<CampaignHead>> Heads(ShopId shop, CancellationToken cancellation) => new([.. _heads]);

    public ValueTask<Campaign> Find(ShopId shop, string id, int version, CancellationToken cancellation) =>
        new(id == Duties.Id ? Duties.Campaign : _versions.Single(campaign => campaign.Id == id && campaign.Version == version));

    /// <summary>Puts a version in force, at a moment.</summary>
    public void Publish(Campaign campaign, PublishPolicy policy, NodaTime.Instant at)
    {
        _versions.Add(campaign);
        Change(campaign.Id, head => head with
        {
            Live = campaign.Version,
            Publications = [.. head.Publications, new Publication(campaign.Version, at, policy)],
        });
    }

    /// <summary>One more campaign, in force at once.</summary>
    public void Add(Campaign campaign)
    {
        _versions.Add(campaign);
        _heads.Add(new CampaignHead { Id = campaign.Id, Live = campaign.Version });
    }

    /// <summary>Puts a version in force; null switches the campaign off.</summary>
    public void Switch(string campaign, int? live) => Change(campaign, head => head with { Live = live });

    public void Pause(string campaign, params string[] steps) => Change(campaign, head => head with { Paused = steps });

    private void Change(string campaign, Func<CampaignHead, CampaignHead> change)
    {
        var index = _heads.FindIndex(head => head.Id == campaign);
        _heads[index] = change(_heads[index]);
    }
}
