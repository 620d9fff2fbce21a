using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;

namespace PostPurchase.Bench.Micro;

/// <summary>The sample order on the default campaign, some days after its parcel arrived.</summary>
internal static class SampleJourney
{
    public static Instant Now { get; } = Happened.Moment("2026-03-31T06:00:00Z");

    /// <summary>Placed, shipped and delivered, and reports of the mail provider for the rest.</summary>
    public static IReadOnlyList<RecordedEvent> Events(int count) =>
    [
        .. Enumerable.Range(0, count - 3)
            .Select(report => (OrderEvent)new OrderEvent.MessageDelivered { At = Now, OrderId = new OrderId("1001"), MessageId = DeterministicGuid.Of($"report {report}") })
            .Append(Happened.At("2026-03-26T09:00:00Z").Placed())
            .Append(Happened.At("2026-03-27T15:00:00Z").Shipped())
            .Append(Happened.At("2026-03-28T13:00:00Z").Delivered())
            .Select(happened => RecordedEvent.Of(happened, happened.At, "bench")),
    ];

    public static JourneyFacts Facts()
    {
        var (shop, campaign, state) = (A.Shop(), DefaultCampaign.PostPurchase, OrderHistory.Fold(Events(3)));
        var order = state.Order ?? throw new InvalidOperationException("The sample order was not placed.");
        var journey = new JourneyRecord { Campaign = campaign.Id, Version = campaign.Version, StartedAt = order.PlacedAt, Draw = Draw.Of(shop.Id, order) };
        return new JourneyFacts(campaign, shop, order, state, journey, RecipientPlaces.For(order.DeliveryAddress, shop));
    }

    public static MessageRequest Message(string template, MessageClass messageClass, string language) => new()
    {
        Template = template,
        Class = messageClass,
        Language = language,
        Shop = A.Shop(),
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        State = OrderHistory.Fold(Events(3)),
        Shipment = A.Parcel("s1", new LineQuantity("l1", 2)),
        Links = new MessageLinks
        {
            Answer = new("https://mails.example/a/token"),
            Unsubscribe = new("https://mails.example/u/token"),
            Order = new("https://mails.example/o/token"),
            Preferences = new("https://mails.example/p/token"),
            Review = new("https://mails.example/r/token"),
        },
    };
}
