using PostPurchase.Core.Campaigns;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// Moves a journey to the version that was published for it. Pure, and the same whenever it is done: a journey that is looked
/// at late ends where it would have been at once.
/// </summary>
public static class Adoption
{
    /// <summary>The journey on the version that it should run; itself where that is the one it runs.</summary>
    public static JourneyRecord Of(JourneyRecord journey, CampaignHead head)
    {
        foreach (var publication in head.Publications)
        {
            if (publication.Version > journey.Version && publication.Policy != PublishPolicy.Keep)
            {
                journey = journey with
                {
                    Version = publication.Version,
                    SkipDueBefore = publication.Policy == PublishPolicy.SkipOverdue
                        ? new SkipDueBefore(publication.At, Rule.PassedBeforePublishing)
                        : journey.SkipDueBefore,
                };
            }
        }

        return journey;
    }
}
