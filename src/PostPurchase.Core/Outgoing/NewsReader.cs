using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Outgoing;

/// <summary>Reads news from where they are on record, in the moment of sending.</summary>
public sealed class NewsReader(IPartitionStore store)
{
    private const string CustomerEvents = "event|";

    /// <summary>Null where they are on record no more, or the customer was erased.</summary>
    internal async ValueTask<News?> Read(ShopId shop, OutgoingDelivery delivery, Instant now, CancellationToken cancellation)
    {
        var refs = delivery.Refs;
        if (delivery.Type == OutgoingTypes.Ping)
        {
            return new News(OutgoingTypes.Ping, now, new JsonObject { ["target"] = delivery.Target });
        }

        if (refs.ContainsKey(VoucherRefs.Pool))
        {
            return await new VoucherNewsReader(store).Read(shop, delivery, now, cancellation);
        }

        if (refs.TryGetValue(NewsRefs.Customer, out var customer))
        {
            return await OfCustomer(customer, refs[NewsRefs.Event], cancellation);
        }

        if (refs.TryGetValue(NewsRefs.Peak, out var date))
        {
            return await new ForecastRows(store).Find(shop, LocalDatePattern.Iso.Parse(date).Value, cancellation) is { } warning
                ? PeakNews.Of(warning)
                : null;
        }

        if (refs.TryGetValue(NewsRefs.Silence, out var platform))
        {
            return await SilenceWatch.Find(store, shop, platform, cancellation) is { } silence
                ? SilenceNews.Of(silence, refs[NewsRefs.Since], delivery.Type, now)
                : null;
        }

        var key = new OrderKey(shop, new OrderId(refs[NewsRefs.Order]));
        var order = await OrderPartition.Load(store, key, cancellation);
        if (order.State.ErasedAt is not null)
        {
            return null;
        }

        return refs.TryGetValue(NewsRefs.Event, out var id)
            ? order.Events.FirstOrDefault(recorded => recorded.Id == id) is { } found ? OrderNews.Of(found, delivery.Type) : null
            : OfMail(order, refs[NewsRefs.Campaign], refs[NewsRefs.Step], delivery.Type);
    }

    private static News? OfMail(OrderPartition order, string campaign, string step, string type) =>
        order.Journeys.GetValueOrDefault(campaign)?.Record is { } journey
        && journey.Steps.GetValueOrDefault(step) is { Progress: StepProgress.Sent } sent
            ? type == OutgoingTypes.VoucherIssued ? OrderNews.Issued(order.Key, journey, step, sent) : OrderNews.Of(order.Key, journey, step, sent)
            : null;

    private async ValueTask<News?> OfCustomer(string partition, string id, CancellationToken cancellation)
    {
        var row = await store.Get(PartitionKey.Of([.. StorageKey.Split(partition)]), CustomerEvents + id, cancellation);
        return row is not null && JsonSerializer.Deserialize<CustomerEvent>(row.Data.Span, CoreJson.Options) is { } happened
            ? CustomerNews.Of(id, happened)
            : null;
    }
}
