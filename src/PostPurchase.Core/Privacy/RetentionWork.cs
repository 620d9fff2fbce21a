using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Privacy;

/// <summary>Once a day, at night in each shop's zone, removes what was kept for long enough.</summary>
public sealed class RetentionWork(
    RetentionLedger ledger, ShopRetention retention, OptInExpiry optIns, IShops shops, IEnumerable<IOrderTraces> traces) : ITimedWork
{
    /// <summary>Asked often, answered from memory for so long; a new shop is noticed then.</summary>
    private readonly DueMemory _due = new(Duration.FromMinutes(5));

    private static readonly LocalTime AtNight = new(3, 0);

    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) => _due.Next(now, async () =>
        (await ledger.Load(cancellation)).Values.Min(state => (Instant?)state.Next));

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        var touched = 0;
        foreach (var (id, state) in await ledger.Load(cancellation))
        {
            if (state.Next > now)
            {
                continue;
            }

            RetentionState after;
            if (await shops.Find(id, cancellation) is { } shop)
            {
                touched += await optIns.Purge(shop, now, cancellation);
                var (done, isDone, looked) = await retention.Run(shop, state, now, cancellation);
                touched += looked;
                after = done with { Next = isDone ? NextNight(shop, now) : now };
            }
            else
            {
                after = state with { Next = now + Duration.FromDays(1) };
            }

            await ledger.Save(id, after, cancellation);
        }

        _due.Forget();
        if (touched > 0)
        {
            await Wipe(cancellation);
        }
    }

    /// <summary>Not every night: it costs as much as everything that was written since the last time.</summary>
    private async ValueTask Wipe(CancellationToken cancellation)
    {
        foreach (var trace in traces)
        {
            await trace.Wipe(cancellation);
        }
    }

    private static Instant NextNight(Shop shop, Instant now) =>
        DailyTime.Next(AtNight, DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc, now);
}
