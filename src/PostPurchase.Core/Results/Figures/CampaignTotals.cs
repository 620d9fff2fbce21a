namespace PostPurchase.Core.Results.Figures;

/// <summary>All mails of a campaign, whatever its versions.</summary>
public sealed record CampaignTotals(string Campaign, MailFigures Mails, MailFigures Before, AheadFigures Ahead);
