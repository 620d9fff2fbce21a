using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>What exports said of customers, kept for a few days until orders are started from it.</summary>
public sealed class ReconciliationTraces(ReconciliationBook book) : IOrderTraces
{
    private const int MostRuns = 1000;

    public async ValueTask<int> Erase(OrderKey order, CancellationToken cancellation)
    {
        var removed = 0;
        var runs = await book.List(order.Shop, MostRuns, cancellation);
        foreach (var run in runs.Where(run => run.Source == ReconciliationSource.File))
        {
            removed += await book.ForgetTold(order.Shop, run.Id, order.Order, cancellation);
        }

        return removed;
    }

    public ValueTask<int> Forget(ShopId shop, Func<ReadOnlyMemory<byte>, bool> names, CancellationToken cancellation) =>
        book.ForgetTold(shop, (_, text) => names(text), cancellation);

    public async ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation)
    {
        var oldest = ReconciliationRun.IdAt(now - ReconciliationBook.ToldKept, "");
        return await book.ForgetTold(shop.Id, (run, _) => string.CompareOrdinal(run, oldest) > 0, cancellation)
            + await book.Purge(shop.Id, KeepsFor.Before(shop.KeepsFor.Payloads, now), cancellation);
    }
}
