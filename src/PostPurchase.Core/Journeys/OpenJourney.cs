using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Journeys;

/// <summary>
/// A journey while it is worked on: the state it rests on, rows that its next commit writes beside it, and the version it was
/// read at.
/// </summary>
internal sealed record OpenJourney(
    OrderKey Key,
    Campaign Campaign,
    CampaignHead? Head,
    OrderState State,
    StoredJourney Stored)
{
    /// <summary>Rows to be written together with the journey.</summary>
    public IReadOnlyList<RowChange> Beside { get; init; } = [];

    /// <summary>Whether something is to be written even if nothing is decided: it is new, or on another version now.</summary>
    public bool IsChanged { get; init; }

    /// <summary>A stored journey, on the version that it should run.</summary>
    /// <param name="state">What is known of the order.</param>
    /// <param name="heads">Of all the shop's campaigns.</param>
    public static async ValueTask<OpenJourney> Resume(
        OrderKey key,
        StoredJourney stored,
        OrderState state,
        IReadOnlyList<CampaignHead> heads,
        ICampaigns campaigns,
        CancellationToken cancellation)
    {
        var head = heads.FirstOrDefault(head => head.Id == stored.Record.Campaign);
        var record = head is null ? stored.Record : Adoption.Of(stored.Record, head);
        var campaign = await campaigns.Find(key.Shop, record.Campaign, record.Version, cancellation);
        return new OpenJourney(key, campaign, head, state, stored with { Record = record })
        {
            IsChanged = !ReferenceEquals(record, stored.Record),
        };
    }

    public OpenJourney WithStored(StoredJourney stored) => this with { Beside = [], IsChanged = false, Stored = stored };

    public JourneyFacts Facts(Shop shop)
    {
        var order = State.Order ?? throw new InvalidOperationException($"The order {Key} is not known.");
        return new JourneyFacts(Campaign, shop, order, State, Stored.Record, RecipientPlaces.For(order.DeliveryAddress, shop))
        {
            Paused = Head?.Paused ?? [],
        };
    }
}
