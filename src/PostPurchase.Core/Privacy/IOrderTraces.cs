using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Privacy;

/// <summary>What is kept about an order's customer outside of the order's partition, such as the mails in the local host's mailbox.</summary>
public interface IOrderTraces
{
    /// <summary>Removes what is kept of the order. Safe to repeat.</summary>
    /// <returns>How many things were removed.</returns>
    ValueTask<int> Erase(OrderKey order, CancellationToken cancellation);

    /// <summary>Removes what is kept as raw text and names an erased customer, though it may be of an order that is not on record.</summary>
    /// <param name="shop">Whose it is.</param>
    /// <param name="names">Told such a text.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many things were removed.</returns>
    ValueTask<int> Forget(ShopId shop, Func<ReadOnlyMemory<byte>, bool> names, CancellationToken cancellation) => ValueTask.FromResult(0);

    /// <summary>Removes what is older than the shop keeps such things.</summary>
    /// <returns>How many things were removed.</returns>
    ValueTask<int> Purge(Shop shop, Instant now, CancellationToken cancellation);

    /// <summary>Sees to it that what was removed can't be read from the medium any more, where that is for us to do.</summary>
    ValueTask Wipe(CancellationToken cancellation) => ValueTask.CompletedTask;
}
