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

    /// <summary>The same for a page that is looked at again and again.</summary>
    public ValueTask FoundOncePerDay(ShopId shop, Who who, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        log.NoteOncePerDay(shop, who, AuditedAction.CustomerFound, keys.NameOf(shop, customer), now, cancellation);

    public ValueTask Exported(ShopId shop, Who who, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        log.Note(shop, who, AuditedAction.CustomerExported, keys.NameOf(shop, customer), null, now, cancellation);

    public ValueTask ConsentShown(ShopId shop, Who who, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        log.Note(shop, who, AuditedAction.ConsentShown, keys.NameOf(shop, customer), null, now, cancellation);

    /// <param name="said">A consent or an objection; whoever told of it is <paramref name="who"/>.</param>
    public ValueTask ConsentChanged(ShopId shop, Who who, CustomerEvent said, Instant now, CancellationToken cancellation)
    {
        var detail = said switch
        {
            CustomerEvent.ConsentGiven given => $"given: {given.Categories}",
            CustomerEvent.ConsentWithdrawn withdrawn => $"withdrawn: {withdrawn.Categories}",
            _ => throw new ArgumentException($"{said.GetType().Name} is about no consent.", nameof(said)),
        };
        return log.Note(shop, who, AuditedAction.ConsentChanged, keys.NameOf(shop, said.Customer), detail, now, cancellation);
    }

    public ValueTask OptInRequested(ShopId shop, Who who, CustomerRef customer, Instant now, CancellationToken cancellation) =>
        log.Note(shop, who, AuditedAction.OptInRequested, keys.NameOf(shop, customer), null, now, cancellation);

    public ValueTask Erased(ErasureRequest request, string detail, Instant now, CancellationToken cancellation) =>
        log.Note(request.Shop, request.By, AuditedAction.CustomerErased, keys.NameOf(request.Shop, request.Customer), detail, now, cancellation);
}
