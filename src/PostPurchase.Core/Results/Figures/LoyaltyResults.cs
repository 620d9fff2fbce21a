using PostPurchase.Core.Results.Statistics;

namespace PostPurchase.Core.Results.Figures;

/// <summary>Who buys again, of those of the last two years of whom the window is over.</summary>
/// <param name="Customers">All customers, from their first order on, by the days of the window.</param>
/// <param name="Campaigns">Of campaigns with a control group: who got their advertising against who did not.</param>
public sealed record LoyaltyResults(IReadOnlyDictionary<int, Proportion> Customers, IReadOnlyList<CampaignLoyalty> Campaigns);
