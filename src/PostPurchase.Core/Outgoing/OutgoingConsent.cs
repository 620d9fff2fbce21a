using System.Collections.Immutable;
using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outgoing;

/// <summary>Tells the shop's systems of a customer's decision on what they get.</summary>
public sealed class OutgoingConsent(IShops shops, OutboxTray tray)
{
    /// <summary>
    /// The decision is on record as an event of the customer. Safe to repeat: the same event is the same webhook. If it is on record no
    /// more when it is to be sent, nothing is.
    /// </summary>
    /// <param name="shop">Whose customer it is.</param>
    /// <param name="customer">The customer's partition (<see cref="Customers.CustomerKeys"/>); one of them, where there are two.</param>
    /// <param name="eventId">Of the event in that partition (<see cref="Orders.EventId"/>).</param>
    /// <param name="happenedAt">When it happened, as on record.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask Changed(
        ShopId shop, PartitionKey customer, string eventId, Instant happenedAt, Instant now, CancellationToken cancellation)
    {
        if (await shops.Find(shop, cancellation) is not { OutgoingWebhooks: { Count: > 0 } targets })
        {
            return;
        }

        var refs = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add(NewsRefs.Customer, customer.Value)
            .Add(NewsRefs.Event, eventId);
        var news = new FoundNews(OutgoingTypes.ConsentChanged, happenedAt, refs);
        foreach (var target in targets.Where(target => !target.Disabled && target.Wants(news.Type) && now >= target.Since))
        {
            await tray.Put(OutgoingItem.Of(shop, news.To(target)), now, cancellation);
        }
    }
}
