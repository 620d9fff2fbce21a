namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>Answers what a publication would do.</summary>
public abstract record ImpactAnswer
{
    private ImpactAnswer()
    {
    }

    public sealed record Found(ImpactPage Page) : ImpactAnswer;

    public sealed record UnknownCampaign : ImpactAnswer;

    public sealed record NoDraft : ImpactAnswer;
}
