using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Privacy;

/// <summary>Notes what is done with customers' data, by a keyed name of the customer.</summary>
public sealed class AuditTrail(AuditLog log, CustomerKeys keys)
{
    public ValueTask Found(ShopId shop, Who who, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        log.Note(shop, who, AuditedAction.CustomerFound, keys.NameOf(shop, customer), null, now, cancellation);

    public ValueTask Exported(ShopId shop, Who who, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        log.Note(shop, who, AuditedAction.CustomerExported, keys.NameOf(shop, customer), null, now, cancellation);

    public ValueTask Erased(ErasureRequest request, string detail, Instant now, CancellationToken cancellation) =>
        log.Note(request.Shop, request.By, AuditedAction.CustomerErased, keys.NameOf(request.Shop, request.Customer), detail, now, cancellation);
}
