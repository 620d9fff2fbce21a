using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.PastOrders;

/// <summary>
/// Takes past orders in. It can be repeated and broken off at any time: each fact is stored once, whoever told it how often. Orders
/// that webhooks told of are left alone; their journeys run. Nothing is sent for what was due before now.
/// </summary>
public sealed class OrderImport(IPartitionStore store, OrderLog orders, CustomerIntake customers)
{
    /// <summary>Orders on their way at once: the store gathers their commits.</summary>
    private const int AtOnce = 32;

    /// <param name="shop">Whose orders they are.</param>
    /// <param name="file">Read once, to its end.</param>
    /// <param name="now">When they are taken in; of their journeys what was due before is skipped.</param>
    /// <param name="progress">Told the lines that were dealt with, in no strict order.</param>
    public async Task<ImportReport> Apply(
        ShopId shop, PastOrderFile file, Instant now, IProgress<long>? progress, CancellationToken cancellation)
    {
        var tally = new ImportTally();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(file.Gathered, options, async (entry, stop) =>
        {
            await Take(shop, entry, now, tally, stop);
            progress?.Report(entry.Line);
        });
        return tally.Report();
    }

    private async ValueTask Take(ShopId shop, PastOrderEntry entry, Instant now, ImportTally tally, CancellationToken cancellation)
    {
        switch (entry)
        {
            case PastOrderEntry.Malformed malformed:
                tally.Count(malformed);
                break;
            case PastOrderEntry.Ignored ignored:
                tally.Count(ignored);
                break;
            case PastOrderEntry.Understood understood:
                foreach (var happened in understood.CustomerEvents)
                {
                    await customers.Accept(shop, happened, RecordedEvent.Import, now, cancellation);
                }

                tally.CountCustomerEvents(understood.CustomerEvents.Count);
                if (understood.Order is { } id)
                {
                    await Take(new OrderKey(shop, id), understood, now, tally, cancellation);
                }

                break;
            default:
                throw new InvalidOperationException($"No rule for {entry}.");
        }
    }

    private async ValueTask Take(
        OrderKey key, PastOrderEntry.Understood told, Instant now, ImportTally tally, CancellationToken cancellation)
    {
        var order = await ImportedOrder.Compare(store, key, told.OrderEvents, now, cancellation);
        if (order.Standing is not (ImportStanding.Known or ImportStanding.Unchanged))
        {
            if (!order.Fits())
            {
                tally.Count(ImportedOrder.TooLarge(told.Line));
                return;
            }

            await orders.Append(key, null, order.News, now, cancellation);
        }

        tally.Count(order.Standing);
    }
}
