namespace PostPurchase.Core.Results.Figures;

/// <summary>Who bought again after a campaign had begun, by the days of the window.</summary>
public sealed record CampaignLoyalty(string Campaign, IReadOnlyList<LoyaltyWindow> Windows);
