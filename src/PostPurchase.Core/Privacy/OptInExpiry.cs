using NodaTime;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// Removes requests for mails that nobody confirmed in time: anybody can have entered the address. A confirmed one stays with the
/// consent that it proves. Safe to repeat.
/// </summary>
public sealed class OptInExpiry(IPartitionStore store, CustomerKeys keys, OptInSlots slots)
{
    private const int Page = 100;

    private readonly CustomerPartitions _customers = new(store);
    private readonly OptInDays _days = new(store);

    /// <returns>How many requests were looked at for the last time.</returns>
    public async ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation)
    {
        var purged = 0;
        var to = KeepsFor.DayBefore(shop.KeepsFor.OptInRequests, now);
        while (await _days.List(shop.Id, to, Page, cancellation) is { Count: > 0 } old)
        {
            foreach (var noted in old)
            {
                await Forget(shop.Id, noted, cancellation);
                await slots.Clear(CustomerKeys.OfHash(shop.Id, noted.Address), now, cancellation);
                await _days.Remove(shop.Id, noted, cancellation);
            }

            purged += old.Count;
        }

        return purged;
    }

    private async ValueTask Forget(ShopId shop, OptInDays.Noted noted, CancellationToken cancellation)
    {
        var events = await _customers.Events(CustomerKeys.OfHash(shop, noted.Address), cancellation);
        var found = events.OfType<CustomerEvent.OptInRequested>().FirstOrDefault(request => request.RequestId == noted.Request);
        if (found is null || OptInView.Confirmed(events).Contains(noted.Request))
        {
            return;
        }

        // The address's partition comes last: what is cut off is found there again.
        foreach (var partition in keys.Of(shop, found.Customer))
        {
            await _customers.Forget(
                partition, happened => happened is CustomerEvent.OptInRequested request && request.RequestId == noted.Request, cancellation);
        }
    }
}
