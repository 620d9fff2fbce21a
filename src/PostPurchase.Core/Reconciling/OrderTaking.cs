using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Reconciling;

/// <summary>
/// Takes in what was missing. A missing order is taken in as a past one: what was due of its journeys before now is skipped, the rest comes
/// at its time. Of an order that is on record only what it lacks is added, with the shop's own times.
/// </summary>
public sealed class OrderTaking(IPartitionStore store, OrderLog orders, CustomerIntake customers)
{
    internal ValueTask<ComparedOrder?> Compare(
        ShopId shop, PastOrderEntry.Understood told, Instant now, CancellationToken cancellation) =>
        ComparedOrder.Of(store, shop, told, now, cancellation);

    /// <summary>Safe to repeat: each fact is stored once.</summary>
    /// <returns>Null where it is done.</returns>
    internal async ValueTask<StartProblem?> Take(
        ShopId shop, PastOrderEntry.Understood told, Instant now, CancellationToken cancellation)
    {
        if (await Compare(shop, told, now, cancellation) is not { } compared)
        {
            return StartProblem.Malformed;
        }

        if (compared.News.Count == 0)
        {
            // It came otherwise meanwhile.
            return null;
        }

        if (!ImportedOrder.Fit(compared.News))
        {
            return StartProblem.TooLarge;
        }

        foreach (var happened in compared.CustomerNews)
        {
            await customers.Accept(shop, happened, RecordedEvent.Reconciled, now, cancellation);
        }

        await orders.Append(compared.Key, null, compared.News, now, cancellation);
        return null;
    }
}
