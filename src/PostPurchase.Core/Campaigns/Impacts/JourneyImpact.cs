using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>What a publication does to an order's journey of the campaign.</summary>
/// <param name="Moves">Whether it goes on with the new version.</param>
internal sealed record JourneyImpact(bool Moves, IReadOnlyList<StepImpact> Steps)
{
    /// <summary>Null where the order has no journey of the campaign.</summary>
    public static JourneyImpact? Of(ReviewedOrder order, Campaign draft, Publication publication, Instant now)
    {
        if (order.Journeys.FirstOrDefault(journey => journey.Campaign.Id == draft.Id) is not { } journey)
        {
            return null;
        }

        var before = journey.Facts(order.Shop);
        var head = new CampaignHead { Id = draft.Id, Publications = [publication] };
        var adopted = Adoption.Of(before.Journey, head);
        var moves = adopted.Version == draft.Version;
        var after = moves ? before with { Campaign = draft, Journey = adopted } : before;
        return new JourneyImpact(moves, Impact.Of(before, after, now));
    }
}
