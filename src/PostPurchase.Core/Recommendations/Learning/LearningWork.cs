using NodaTime;
using PostPurchase.Core.Running;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>
/// Once a day, at night in each shop's zone, counts anew what customers bought together. A count goes on in as many runs as it needs;
/// each does a limited number of steps. A shop without a catalogue, which shows nothing, is left out.
/// </summary>
public sealed class LearningWork(LearningLedger ledger, LearningSteps steps, IShops shops) : ITimedWork
{
    /// <summary>Steps of a run: with the most of orders in each, some seconds on Table Storage.</summary>
    private const int StepsPerRun = 40;

    /// <summary>Asked often, answered from memory for so long; a new shop is noticed then.</summary>
    private static readonly Duration Fresh = Duration.FromMinutes(5);

    /// <summary>After what is removed at night (03:00): what is gone no longer counts.</summary>
    private static readonly LocalTime AtNight = new(3, 30);

    private (Instant? Next, Instant ReadAt)? _known;

    public async ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellation)
    {
        if (_known is { } known && known.ReadAt <= now && now < known.ReadAt + Fresh)
        {
            return known.Next;
        }

        var states = await ledger.Load(cancellation);
        Instant? next = states.Count == 0 ? null : states.Values.Min(entry => entry.State.Next);
        _known = (next, now);
        return next;
    }

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

        _known = null;
    }

    /// <returns>How many steps it took.</returns>
    private async ValueTask<int> Run(
        ShopId id, LearningState state, string? etag, int most, Instant now, CancellationToken cancellation)
    {
        if (await shops.Find(id, cancellation) is not { } shop)
        {
            await ledger.Save(id, state with { Next = now + Duration.FromDays(1) }, etag, cancellation);
            return 1;
        }

        if (state.Stage == LearningStage.Idle && !await steps.AreOfUse(id, cancellation))
        {
            await ledger.Save(id, state with { Next = NextNight(shop, now) }, etag, cancellation);
            return 1;
        }

        var (taken, saved) = (0, etag);
        do
        {
            state = state.Stage == LearningStage.Idle
                ? LearningSteps.Begin(state, now)
                : await steps.Next(id, state, cancellation);
            state = state.Stage == LearningStage.Idle ? state with { Next = NextNight(shop, now) } : state;
            saved = await ledger.Save(id, state, saved, cancellation);
            taken++;
        }
        while (saved is not null && taken < most && state.Stage != LearningStage.Idle);

        return taken;
    }

    private static Instant NextNight(Shop shop, Instant now) =>
        DailyTime.Next(AtNight, DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc, now);
}
