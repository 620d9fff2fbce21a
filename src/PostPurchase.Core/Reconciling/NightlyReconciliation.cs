using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Reconciling;

/// <summary>Every night, in each shop's zone, has the orders of the day before read from every system that the shop has a connection to.</summary>
public sealed class NightlyReconciliation(IPartitionStore store, ReconciliationBook book, ReconciliationDesk desk, IShops shops) : ITimedWork
{
    /// <summary>Asked often, answered from memory for so long; a new connection is noticed then.</summary>
    private readonly DueMemory _due = new(Duration.FromMinutes(5));

    /// <summary>After the other work of the night. Shop systems have tried again for hours by then what they could not tell.</summary>
    private static readonly LocalTime AtNight = new(4, 30);

    private readonly ShopList _list = new(store);

    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) => _due.Next(now, async () =>
    {
        Instant? next = null;
        foreach (var id in await _list.All(cancellation))
        {
            if (await shops.Find(id, cancellation) is { Connections.Count: > 0 } shop)
            {
                var (due, _) = await Due(shop, now, cancellation);
                next = next is null || due < next ? due : next;
            }
        }

        return next;
    });

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        foreach (var id in await _list.All(cancellation))
        {
            if (await shops.Find(id, cancellation) is { Connections.Count: > 0 } shop
                && await Due(shop, now, cancellation) is var (due, etag) && due <= now)
            {
                await Begin(shop, due, now, cancellation);
                await book.SaveNight(id, DailyTime.Next(AtNight, RecipientPlaces.ShopZone(shop), now), etag, cancellation);
            }
        }

        _due.Forget();
    }

    /// <summary>All days since the last night that had its turn. The runs have the time that was due, so that beginning twice is beginning once.</summary>
    private async ValueTask Begin(Shop shop, Instant due, Instant now, CancellationToken cancellation)
    {
        var zone = RecipientPlaces.ShopZone(shop);
        var last = now.InZone(zone).Date.PlusDays(-1);
        var first = LocalDate.Max(due.InZone(zone).Date.PlusDays(-1), last.PlusDays(1 - ReconciliationDesk.MostDays));
        foreach (var connection in shop.Connections)
        {
            await desk.BeginNight(shop.Id, connection.Platform, new DateInterval(LocalDate.Min(first, last), last), due, cancellation);
        }
    }

    /// <summary>The first night begins with the connection, which is noted so that a restart forgets none.</summary>
    private async ValueTask<(Instant Due, string? ETag)> Due(Shop shop, Instant now, CancellationToken cancellation)
    {
        var (next, etag) = await book.NextNight(shop.Id, cancellation);
        if (next is { } known)
        {
            return (known, etag);
        }

        var first = DailyTime.Next(AtNight, RecipientPlaces.ShopZone(shop), shop.Connections.Min(connection => connection.Since));
        return (Instant.Max(first, DailyTime.Next(AtNight, RecipientPlaces.ShopZone(shop), now - Duration.FromDays(1))), null);
    }
}
