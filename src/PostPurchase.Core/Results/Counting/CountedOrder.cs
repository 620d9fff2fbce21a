using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Results.Counting;

/// <summary>An order with all that figures are counted from.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Order">As the shop describes it.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Events">The same, event by event.</param>
/// <param name="Journeys">Those that it has.</param>
internal sealed record CountedOrder(
    OrderKey Key, Order Order, OrderState State, IReadOnlyList<OrderEvent> Events, IReadOnlyList<CountedJourney> Journeys)
{
    /// <summary>The steps about which something was done, in the order in which it was; without what tells support of a case.</summary>
    public IReadOnlyList<CountedStep> Steps { get; } =
    [
        .. from journey in Journeys
           from entry in journey.Record.Steps
           orderby entry.Value.At, journey.Record.Key, entry.Key
           let step = Of(journey, entry.Key, entry.Value)
           where step is not null
           select step,
    ];

    private static CountedStep? Of(CountedJourney journey, string key, StepRecord record)
    {
        var (id, occurrence) = key.Split('|', 2) is [var first, var rest] ? (first, rest) : (key, null);
        var step = journey.Campaign.Sequence.FirstOrDefault(step => step.Id == id)?.For(journey.Draw);
        return step is { Audience: Audience.Support }
            ? null
            : new CountedStep(journey.Record.Campaign, id, record.Variant ?? step?.Variant, MessageOf(journey.Campaign, id, record) ?? step?.Message, occurrence, record);
    }

    /// <summary>The message of the variant that was sent, whatever the draw would be now.</summary>
    private static string? MessageOf(Campaign campaign, string id, StepRecord record) =>
        record.Variant is { } variant && campaign.Steps.FirstOrDefault(step => step.Id == id) is { } step
            ? step.Variants.FirstOrDefault(one => one.Id == variant)?.Message ?? step.Message
            : null;
}
