namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What is wrong with a campaign, for whoever wrote it.</summary>
/// <param name="Path">JSON path of the member at fault, such as <c>$.steps[2].timing.delay</c>.</param>
/// <param name="Message">In a marketer's words.</param>
public sealed record CampaignProblem(string Path, string Message);
