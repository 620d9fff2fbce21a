using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Erases one order: its journeys end, and what says whose it was goes.</summary>
public sealed class OrderErasure(IPartitionStore store, OrderLog orders, Scrubber scrubber)
{
    /// <param name="at">Orders placed later are new contracts and stay, without advertising.</param>
    /// <param name="isNamed">The shop names the order: it is erased whenever it was placed.</param>
    /// <returns>What was removed; null where the order stays, or was erased before.</returns>
    public async ValueTask<(int Rows, int Traces)?> Erase(
        OrderKey key, Instant at, bool isNamed, string source, Instant now, CancellationToken cancellation)
    {
        var partition = await OrderPartition.Load(store, key, cancellation);
        if (partition.Events.Count == 0)
        {
            return null;
        }

        var erased = new CustomerEvent.Erased { At = at, Customer = new CustomerRef(null, null) };
        var described = isNamed ? null : partition.State.Order;
        if (Consequence.For(key.Order, described, erased) is not { } consequence)
        {
            return null;
        }

        // The order hears of it first: whatever happens then, the next look at it does the rest.
        if (consequence is not OrderEvent.CustomerErased || partition.State.ErasedAt is null)
        {
            var recorded = RecordedEvent.Of(consequence, now, source);
            await orders.Append(key, null, [recorded], now, cancellation);
        }

        if (consequence is not OrderEvent.CustomerErased)
        {
            return null;
        }

        var scrubbed = await scrubber.Scrub(key, cancellation);
        return partition.State.ErasedAt is null || scrubbed != default ? scrubbed : null;
    }
}
