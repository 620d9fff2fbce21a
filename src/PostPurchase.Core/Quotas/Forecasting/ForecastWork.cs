using NodaTime;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>
/// Once a day, before each shop's morning, reads what is expected of the next days, page by page: what was read is on record, so that a
/// restart goes on from there. Only where there is a quota, or somebody asks for it.
/// </summary>
public sealed class ForecastWork(
    ForecastRows rows, PlannedMails planned, IEnumerable<IExpectedLoad> expected, PeakWatch watch, IShops shops) : ITimedWork
{
    /// <summary>Pages of a run; then other work has its turn.</summary>
    private const int PagesARun = 20;

    /// <summary>Asked often, answered from memory for so long; a new shop is noticed then.</summary>
    private readonly DueMemory _due = new(Duration.FromMinutes(5));

    private static readonly LocalTime BeforeMorning = new(4, 0);

    public ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation) => _due.Next(now, async () =>
        (await rows.ReadProgress(cancellation)).Min(one => DueOf(one.Progress, one.ETag, now)));

    public async ValueTask Run(Instant now, CancellationToken cancellation)
    {
        foreach (var (progress, etag) in await rows.ReadProgress(cancellation))
        {
            if (DueOf(progress, etag, now) <= now)
            {
                await Run(progress, etag, now, cancellation);
            }
        }

        _due.Forget();
    }

    /// <summary>Has the shop's forecast made anew.</summary>
    public async ValueTask Restart(ShopId shop, Instant now, CancellationToken cancellation)
    {
        await rows.Restart(shop, now, cancellation);
        _due.Forget();
    }

    /// <summary>Has it made anew where the one there is was made longer ago.</summary>
    public async ValueTask Refresh(ShopId shop, Duration longest, Instant now, CancellationToken cancellation)
    {
        if ((await rows.ReadLoads(cancellation)).GetValueOrDefault(shop) is not { } known || known.From < now - longest)
        {
            await Restart(shop, now, cancellation);
        }
    }

    /// <summary>
    /// When a shop's forecast is to be made next; null: when somebody asks for it, which leaves a row. One that was made while there was no
    /// quota is old once there is one.
    /// </summary>
    private Instant? DueOf(ForecastProgress progress, string? etag, Instant now) =>
        progress.Next == Instant.MaxValue ? (watch.Quota.IsSet ? now : null)
        : watch.Quota.IsSet || etag is not null ? progress.Next
        : null;

    private async ValueTask Run(ForecastProgress progress, string? etag, Instant now, CancellationToken cancellation)
    {
        if (await shops.Find(progress.Shop, cancellation) is not { } shop)
        {
            await rows.Save(new ForecastProgress(progress.Shop, now + Duration.FromDays(1)), etag, cancellation);
            return;
        }

        var (cursor, load) = (IndexCursor.First, ShopLoad.Empty(now));
        if (progress is { Cursor: { } stood, Load: { } known } && IndexCursor.TryParse(stood, out var at))
        {
            (cursor, load) = (at, known);
        }

        for (var page = 0; page < PagesARun; page++)
        {
            var found = await planned.Page(shop.Id, cursor, now, cancellation);
            load = load.With(found.Mails) with { Held = HeldLoad.Add(load.Held, found.Held) };
            if (found.Next is not { } next)
            {
                await Finish(shop, load, etag, now, cancellation);
                return;
            }

            cursor = next;
            if (await rows.Save(new ForecastProgress(shop.Id, now, cursor.ToString(), load), etag, cancellation) is not { } saved)
            {
                // Somebody else is at it.
                return;
            }

            etag = saved;
        }
    }

    private async ValueTask Finish(Shop shop, ShopLoad load, string? etag, Instant now, CancellationToken cancellation)
    {
        foreach (var source in expected)
        {
            load = load.With(await source.Expect(shop, load.From, load.Until, cancellation));
        }

        await rows.Save(shop.Id, load, cancellation);
        await watch.Look(shop, now, cancellation);
        await rows.Save(new ForecastProgress(shop.Id, watch.Quota.IsSet ? NextTime(shop, now) : Instant.MaxValue), etag, cancellation);
    }

    private static Instant NextTime(Shop shop, Instant now) =>
        DailyTime.Next(BeforeMorning, RecipientPlaces.ShopZone(shop), now);
}
