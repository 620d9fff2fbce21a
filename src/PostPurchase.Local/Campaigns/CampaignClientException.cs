namespace PostPurchase.Local.Campaigns;

/// <summary>The host refused something. The message is for the person who asked.</summary>
internal sealed class CampaignClientException(string message) : Exception(message);
