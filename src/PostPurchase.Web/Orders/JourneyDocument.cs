using PostPurchase.Core.Journeys;

namespace PostPurchase.Web.Orders;

/// <summary>A journey in the JSON API.</summary>
internal sealed record JourneyDocument(string Campaign, int Version, string? Occasion, string Status, IReadOnlyList<StepDocument> Steps)
{
    public static JourneyDocument Of(JourneyView journey) =>
        new(journey.Campaign, journey.Version, journey.Occasion, journey.Status, [.. journey.Steps.Select(StepDocument.Of)]);
}
