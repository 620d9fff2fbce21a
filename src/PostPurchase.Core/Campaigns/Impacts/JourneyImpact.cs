using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>What a publication does to an order's journey of the campaign.</summary>
/// <param name="Moves">Whether it goes on with the new version.</param>
internal sealed record JourneyImpact(bool Moves, IReadOnlyList<StepImpact> Steps)
{
    /// <summary>For each journey of the campaign that the order has.</summary>
    public static IReadOnlyList<JourneyImpact> Of(ReviewedOrder order, Campaign draft, Publication publication, Instant now) =>
        [.. order.Journeys.Where(journey => journey.Campaign.Id == draft.Id).Select(journey => Of(journey, order, draft, publication, now))];

    private static JourneyImpact Of(OpenJourney journey, ReviewedOrder order, Campaign draft, Publication publication, Instant now)
    {
        var before = journey.Facts(order.Shop);
        var head = new CampaignHead { Id = draft.Id, Publications = [publication] };
        var adopted = Adoption.Of(before.Journey, head);
        var moves = adopted.Version == draft.Version;
        var after = moves ? before with { Campaign = draft, Journey = adopted } : before;
        return new JourneyImpact(moves, Impact.Of(before, after, now));
    }
}
