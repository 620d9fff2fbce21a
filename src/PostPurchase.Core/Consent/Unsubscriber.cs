using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Consent;

/// <summary>Takes a customer's objection to every mail that no contract demands, for all orders of the customer.</summary>
public sealed class Unsubscriber(IPartitionStore store, CustomerDirectory customers, OrderLog orders, ConsentNews? news = null)
{
    private readonly CustomerVoice _voice = new(customers, orders, news);

    /// <summary>Objects on behalf of whoever placed the order. A repetition changes nothing.</summary>
    /// <param name="source">Where: <c>one-click</c>, <c>page</c> or <c>preferences</c>.</param>
    public async ValueTask Unsubscribe(OrderKey key, string source, Instant now, CancellationToken cancellation)
    {
        var state = (await OrderPartition.Load(store, key, cancellation)).State;
        if (state.Consents.ObjectsTo(CategorySet.All) || state.ErasedAt is not null)
        {
            return;
        }

        var withdrawn = new CustomerEvent.ConsentWithdrawn { At = now, Customer = CustomerRef.Of(state.Order), Source = source };
        await _voice.Tell(key, withdrawn, now, cancellation);
    }
}
