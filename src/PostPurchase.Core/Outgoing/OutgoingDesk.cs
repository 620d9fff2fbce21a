using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Outgoing;

/// <summary>What people do with deliveries: have one made again, and try a target.</summary>
public sealed class OutgoingDesk(OutgoingLog log, OutboxTray tray, NewsReader news, WebhookDelivery delivery)
{
    /// <summary>Has the delivery begin anew now, under the same id. Asked for twice before it began, it begins once.</summary>
    /// <returns>The delivery as it is going to be; null for an id that is not on record.</returns>
    public async ValueTask<OutgoingDelivery?> Replay(ShopId shop, string id, Instant now, CancellationToken cancellation)
    {
        if (await log.Find(shop, id, cancellation) is not { } found)
        {
            return null;
        }

        var again = found.Again(found.Replays + 1);
        await tray.PutFirst(OutgoingItem.Of(shop, again), now, cancellation);
        return again;
    }

    /// <summary>Sends a ping at once, and only once. A disabled target is tried too.</summary>
    /// <returns>What came of it; null where the shop has no such target.</returns>
    public async ValueTask<OutgoingDelivery?> Test(Shop shop, string target, Instant now, CancellationToken cancellation)
    {
        if (shop.OutgoingWebhooks.FirstOrDefault(one => one.Id == target) is not { } tried)
        {
            return null;
        }

        var ping = new OutgoingDelivery
        {
            Id = OutgoingId.Of(now, target, OutgoingTypes.Ping, now.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture)),
            Type = OutgoingTypes.Ping,
            Target = target,
            Refs = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        };
        var said = await news.Read(shop.Id, ping, now, cancellation) ?? throw new InvalidOperationException("A ping is never erased.");
        await delivery.Send(shop.Id, tried, ping, said, now, cancellation);
        return await log.Find(shop.Id, ping.Id, cancellation);
    }
}
