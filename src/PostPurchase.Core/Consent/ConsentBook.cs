using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Consent;

/// <summary>For the shop's own systems: shows what customers allow, and takes down what they said elsewhere.</summary>
public sealed class ConsentBook(IPartitionStore store, CustomerRecords records, CustomerDirectory customers, ConsentNews? news = null)
{
    private const string Source = "api";

    /// <summary>Stands for the order where the customer has none that is known.</summary>
    private static readonly OrderId NoOrder = new("");

    public async ValueTask<ConsentRecord> Find(Shop shop, CustomerRef customer, CancellationToken cancellation)
    {
        var events = await records.EventsOf(shop.Id, customer, cancellation);
        var order = await LatestOrder(shop.Id, customer, cancellation);
        var state = events
            .Select(happened => Consequence.For(order?.Id ?? NoOrder, order, happened))
            .OfType<OrderEvent>()
            .Aggregate(new OrderState { Order = order }, OrderHistory.Evolve);
        return new ConsentRecord(Standing.All(order, state, shop), [.. events.Where(IsAboutConsent)]);
    }

    /// <summary>Takes down what a customer said elsewhere, such as on the telephone.</summary>
    public async ValueTask Record(ShopId shop, CustomerEvent said, Instant now, CancellationToken cancellation)
    {
        await customers.Accept(shop, said, Source, now, cancellation);
        await (news?.Tell(shop, said, now, cancellation) ?? ValueTask.CompletedTask);
    }

    private static bool IsAboutConsent(CustomerEvent happened) => happened is CustomerEvent.ConsentGiven or CustomerEvent.ConsentWithdrawn
        or CustomerEvent.OptInRequested or CustomerEvent.PreferencesChanged or CustomerEvent.Erased
        or CustomerEvent.Changed { AcceptsMarketing: not null };

    private async ValueTask<Order?> LatestOrder(ShopId shop, CustomerRef customer, CancellationToken cancellation)
    {
        Order? latest = null;
        foreach (var key in await records.OrdersOf(shop, customer, cancellation))
        {
            var order = (await OrderPartition.Load(store, key, cancellation)).State is { ErasedAt: null, CancelledAt: null, Order: { } known } ? known : null;
            latest = order is not null && (latest is null || order.PlacedAt > latest.PlacedAt) ? order : latest;
        }

        return latest;
    }
}
