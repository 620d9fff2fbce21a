namespace PostPurchase.Core.Occasions.Planning;

/// <summary>Answers whom an occasion would take.</summary>
public abstract record AudienceAnswer
{
    private AudienceAnswer()
    {
    }

    public sealed record Found(AudiencePage Page) : AudienceAnswer;

    public sealed record UnknownCampaign : AudienceAnswer;

    /// <summary>The campaign is about orders.</summary>
    public sealed record NoOccasion : AudienceAnswer;

    /// <summary>Nothing starts on that day; without a day, within a year and a half.</summary>
    public sealed record NothingStarts : AudienceAnswer;
}
