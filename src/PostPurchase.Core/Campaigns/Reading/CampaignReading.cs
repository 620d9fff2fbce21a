namespace PostPurchase.Core.Campaigns.Reading;

/// <summary>What became of a campaign's JSON.</summary>
public abstract record CampaignReading
{
    private CampaignReading()
    {
    }

    /// <summary>It can run.</summary>
    public sealed record Valid(Campaign Campaign) : CampaignReading;

    /// <summary>It can't, for all of these reasons, in the order of the text.</summary>
    public sealed record Invalid(IReadOnlyList<CampaignProblem> Problems) : CampaignReading;
}
