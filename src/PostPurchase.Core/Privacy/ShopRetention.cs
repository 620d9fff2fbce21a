using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Privacy;

/// <summary>Removes what a shop has kept for long enough, a limited number of orders at a time.</summary>
public sealed class ShopRetention(
    JourneyIndex index, OrderExpiry orders, IntakeLedger ledger, AuditLog audit, IEnumerable<IOrderTraces> traces)
{
    /// <summary>Orders of one bucket that are removed in a run.</summary>
    private const int OrdersPerBucket = 50;

    private const int Page = 100;

    /// <summary>Days of orders that are looked at for comments in a run; every day has one new.</summary>
    private const int DaysPerRun = 31;

    /// <returns>The state afterwards, due at <see cref="RetentionState.Next"/> as before; and whether all is done for today.</returns>
    public async ValueTask<(RetentionState State, bool IsDone)> Run(
        Shop shop, RetentionState state, Instant now, CancellationToken cancellation)
    {
        await ledger.PurgeMalformed(shop.Id, KeepsFor.Before(shop.KeepsFor.Payloads, now), cancellation);
        await audit.Purge(shop.Id, KeepsFor.Before(shop.KeepsFor.Audit, now), now, cancellation);
        foreach (var trace in traces)
        {
            await trace.Purge(shop, now, cancellation);
        }

        var isDone = await ExpireOrders(shop, now, cancellation);
        await ForgetNotedComments(shop, now, cancellation);
        var comments = await ForgetComments(shop, state.Comments, now, cancellation);
        return (state with { Comments = comments }, isDone && comments >= KeepsFor.DayBefore(shop.KeepsFor.Comments, now));
    }

    private async ValueTask<bool> ExpireOrders(Shop shop, Instant now, CancellationToken cancellation)
    {
        var (isDone, to) = (true, KeepsFor.DayBefore(shop.KeepsFor.Orders, now));
        for (var bucket = 0; bucket < JourneyIndex.Buckets; bucket++)
        {
            var old = await index.ListDays(JourneyIndex.Days, shop.Id, bucket, null, to, null, OrdersPerBucket, cancellation);
            isDone &= old.Count < OrdersPerBucket;
            foreach (var order in old)
            {
                await orders.Expire(order, shop, now, cancellation);
            }
        }

        return isDone;
    }

    private async ValueTask ForgetNotedComments(Shop shop, Instant now, CancellationToken cancellation)
    {
        var to = KeepsFor.DayBefore(shop.KeepsFor.Comments, now);
        for (var bucket = 0; bucket < JourneyIndex.Buckets; bucket++)
        {
            while (await index.ListDays(JourneyIndex.Comments, shop.Id, bucket, null, to, null, Page, cancellation) is { Count: > 0 } noted)
            {
                foreach (var order in noted)
                {
                    await orders.ForgetComments(order, shop, now, cancellation);
                    await index.Remove(order, cancellation);
                }
            }
        }
    }

    /// <summary>Looks at the orders of the days since the last run.</summary>
    /// <returns>The last day that was looked at.</returns>
    private async ValueTask<LocalDate> ForgetComments(Shop shop, LocalDate? done, Instant now, CancellationToken cancellation)
    {
        var last = KeepsFor.DayBefore(shop.KeepsFor.Comments, now);
        if (done >= last || (done?.PlusDays(1) ?? await FirstDay(shop, last, cancellation)) is not { } from)
        {
            return done is { } until && until >= last ? until : last;
        }

        var to = LocalDate.Min(last, from.PlusDays(DaysPerRun - 1));
        for (var bucket = 0; bucket < JourneyIndex.Buckets; bucket++)
        {
            IReadOnlyList<IndexedOrder> page = [];
            do
            {
                var after = page.Count == 0 ? null : page[^1].Row;
                page = await index.ListDays(JourneyIndex.Days, shop.Id, bucket, from, to, after, Page, cancellation);
                foreach (var order in page)
                {
                    await orders.ForgetComments(order, shop, now, cancellation);
                }
            }
            while (page.Count == Page);
        }

        return to;
    }

    /// <summary>The day of the shop's first order; null where there is none until <paramref name="last"/>.</summary>
    private async ValueTask<LocalDate?> FirstDay(Shop shop, LocalDate last, CancellationToken cancellation)
    {
        LocalDate? first = null;
        for (var bucket = 0; bucket < JourneyIndex.Buckets; bucket++)
        {
            if (await index.ListDays(JourneyIndex.Days, shop.Id, bucket, null, last, null, 1, cancellation) is [var order])
            {
                first = JourneyIndex.DayOf(order) is var day && (first is null || day < first) ? day : first;
            }
        }

        return first;
    }
}
