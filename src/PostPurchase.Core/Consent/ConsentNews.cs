using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent;

/// <summary>Tells the shop's systems what customers allowed and refused, once it is on record.</summary>
public sealed class ConsentNews(CustomerKeys keys, OutgoingConsent outgoing)
{
    public async ValueTask Tell(ShopId shop, CustomerEvent said, Instant now, CancellationToken cancellation)
    {
        if (said is CustomerEvent.ConsentGiven or CustomerEvent.ConsentWithdrawn && keys.Of(shop, said.Customer) is [var partition, ..])
        {
            await outgoing.Changed(shop, partition, EventId.Of(said), said.At, now, cancellation);
        }
    }
}
