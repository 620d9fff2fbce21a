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

    /// <returns>
    /// The state afterwards, due at <see cref="RetentionState.Next"/> as before; whether all is done for today; and how many things
    /// were removed or looked at for that.
    /// </returns>
    public async ValueTask<(RetentionState State, bool IsDone, int Touched)> Run(
        Shop shop, RetentionState state, Instant now, CancellationToken cancellation)
    {
        var touched = await ledger.PurgeMalformed(shop.Id, KeepsFor.Before(shop.KeepsFor.Payloads, now), cancellation)
            + await audit.Purge(shop.Id, KeepsFor.Before(shop.KeepsFor.Audit, now), now, cancellation);
        foreach (var trace in traces)
        {
            touched += await trace.Purge(shop, now, cancellation);
        }

        var (isDone, expired) = await ExpireOrders(shop, now, cancellation);
        var noted = await ForgetNotedComments(shop, now, cancellation);
        var (comments, looked) = await ForgetComments(shop, state.Comments, now, cancellation);
        return (
            state with { Comments = comments },
            isDone && comments >= KeepsFor.DayBefore(shop.KeepsFor.Comments, now),
            touched + expired + noted + looked);
    }

    private async ValueTask<(bool IsDone, int Count)> ExpireOrders(Shop shop, Instant now, CancellationToken cancellation)
    {
        var (isDone, count, to) = (true, 0, KeepsFor.DayBefore(shop.KeepsFor.Orders, now));
        for (var bucket = 0; bucket < JourneyIndex.Buckets; bucket++)
        {
            var old = await index.ListDays(JourneyIndex.Days, shop.Id, bucket, null, to, null, OrdersPerBucket, cancellation);
            isDone &= old.Count < OrdersPerBucket;
            count += old.Count;
            foreach (var order in old)
            {
                await orders.Expire(order, shop, now, cancellation);
            }
        }

        return (isDone, count);
    }

    private async ValueTask<int> ForgetNotedComments(Shop shop, Instant now, CancellationToken cancellation)
    {
        var count = 0;
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

                count += noted.Count;
            }
        }

        return count;
    }

    /// <summary>Looks at the orders of the days since the last run.</summary>
    /// <returns>The last day that was looked at, and how many orders were.</returns>
    private async ValueTask<(LocalDate Until, int Count)> ForgetComments(Shop shop, LocalDate? done, Instant now, CancellationToken cancellation)
    {
        var last = KeepsFor.DayBefore(shop.KeepsFor.Comments, now);
        if (done >= last || (done?.PlusDays(1) ?? await FirstDay(shop, last, cancellation)) is not { } from)
        {
            return (done is { } until && until >= last ? until : last, 0);
        }

        var (to, count) = (LocalDate.Min(last, from.PlusDays(DaysPerRun - 1)), 0);
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

                count += page.Count;
            }
            while (page.Count == Page);
        }

        return (to, count);
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
