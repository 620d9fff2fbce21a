using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Simulation;

/// <summary>
/// What is tried out: a shop's settings, and the campaigns that its new orders run, in their order. Campaigns for occasions are left
/// out: they follow the calendar, not orders.
/// </summary>
public sealed class Scenario(Shop shop, IReadOnlyList<TrialCampaign> campaigns)
{
    public Shop Shop { get; } = shop;

    public IReadOnlyList<TrialCampaign> Campaigns { get; } = [.. campaigns.Where(trial => trial.Campaign.Occasion is null)];

    /// <summary>Whether a condition asks for all that the customer bought.</summary>
    internal bool AsksHistory { get; } = campaigns.Any(campaign => campaign.Campaign is { Occasion: null, AsksHistory: true });
}
