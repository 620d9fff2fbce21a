using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Counting;

/// <summary>
/// Counts something of each shop anew once a day, at night in the shop's zone. A count goes on in as many runs as it needs; each does a
/// limited number of steps, which are safe to repeat, and how far it has come is on record after each.
/// </summary>
public abstract class CountWork<TState>(CountLedger<TState> ledger, IShops shops) : ITimedWork
    where TState : class, ICountState<TState>
{
    /// <summary>Steps of a run: with the most of orders in each, some seconds on Table Storage.</summary>
    private const int StepsPerRun = 40;

    /// <summary>Asked often, answered from memory for so long; a new shop is noticed then.</summary>
    private readonly DueMemory _due = new(Duration.FromMinutes(5));

    /// <summary>When a count is begun, in the shop's zone.</summary>
    private protected abstract LocalTime AtNight { get; }

    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) => _due.Next(now, async () =>
        (await ledger.Load(cancellation)).Values.Min(entry => (Instant?)entry.State.Next));

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        var left = StepsPerRun;
        foreach (var (shop, (state, etag)) in await ledger.Load(cancellation))
        {
            if (state.Next <= now && left > 0)
            {
                left -= await Run(shop, state, etag, left, now, cancellation);
            }
        }

        _due.Forget();
    }

    /// <summary>Has the shop's count done soon.</summary>
    public async ValueTask Recount(ShopId shop, Instant now, CancellationToken cancellation)
    {
        await ledger.Hasten(shop, now, cancellation);
        _due.Forget();
    }

    /// <summary>Whether the shop has any use for a count.</summary>
    private protected abstract ValueTask<bool> IsOfUse(ShopId shop, Instant now, CancellationToken cancellation);

    private protected abstract TState Begin(Shop shop, TState state, Instant now);

    /// <returns>The state after one step; idle after the last.</returns>
    private protected abstract ValueTask<TState> Next(ShopId shop, TState state, CancellationToken cancellation);

    /// <summary>When a count that has ended is followed by the next one.</summary>
    private protected virtual Instant NextTime(Shop shop, TState ended, Instant now) => NextNight(shop, now);

    private Instant NextNight(Shop shop, Instant now) =>
        DailyTime.Next(AtNight, DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc, now);

    /// <returns>How many steps it took.</returns>
    private async ValueTask<int> Run(
        ShopId id, TState state, string? etag, int most, Instant now, CancellationToken cancellation)
    {
        if (await shops.Find(id, cancellation) is not { } shop)
        {
            await ledger.Save(id, state.DueAt(now + Duration.FromDays(1)), etag, cancellation);
            return 1;
        }

        if (state.IsIdle && !await IsOfUse(id, now, cancellation))
        {
            await ledger.Save(id, state.DueAt(NextNight(shop, now)), etag, cancellation);
            return 1;
        }

        var (taken, saved) = (0, etag);
        do
        {
            state = state.IsIdle ? Begin(shop, state, now) : await Next(id, state, cancellation);
            state = state.IsIdle ? state.DueAt(NextTime(shop, state, now)) : state;
            saved = await ledger.Save(id, state, saved, cancellation);
            taken++;
        }
        while (saved is not null && taken < most && !state.IsIdle);

        return taken;
    }
}
