using System.Text;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Gathers all that is stored about a customer.</summary>
public sealed class CustomerExport(IPartitionStore store, CustomerKeys keys, CustomerSearch search, IntakeLedger ledger)
{
    /// <summary>The latest of them; the others are gone after some weeks.</summary>
    private const int MostPayloads = 1000;

    private readonly CustomerPartitions _partitions = new(store);

    public async ValueTask<CustomerFile> Gather(Shop shop, CustomerRef customer, Instant now, CancellationToken cancellation)
    {
        var found = await search.Find(shop.Id, customer, [], cancellation);
        var orders = new List<OrderPartition>();
        foreach (var order in found.Orders.Order(Comparer<OrderId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value))))
        {
            orders.Add(await OrderPartition.Load(store, new OrderKey(shop.Id, order), cancellation));
        }

        var history = await History(shop.Id, found, cancellation);
        return new CustomerFile(
            shop.Name,
            now,
            found.Ids,
            [.. found.Addresses, .. found.Shared],
            history.OfType<CustomerEvent.Erased>().Max(erased => (Instant?)erased.At),
            AdvertisingDecision.All(shop, history, orders),
            history,
            [.. orders.Select(CustomerFileOrder.Of)],
            await Contacts(shop.Id, found, cancellation),
            await Payloads(shop.Id, found, cancellation));
    }

    private async ValueTask<IReadOnlyList<CustomerEvent>> History(ShopId shop, FoundCustomer found, CancellationToken cancellation)
    {
        var events = new List<CustomerEvent>();
        foreach (var customer in Customers(found))
        {
            foreach (var partition in keys.Of(shop, customer))
            {
                var isShared = customer.Email is { } address && found.Shared.Contains(address);
                var told = await _partitions.Events(partition, cancellation);
                events.AddRange(told.Where(happened => !isShared || found.Ids.Contains(happened.Customer.Id)));
            }
        }

        return [.. events.Distinct().OrderBy(happened => happened.At)];
    }

    private async ValueTask<IReadOnlyList<Contact>> Contacts(ShopId shop, FoundCustomer found, CancellationToken cancellation)
    {
        var contacts = new List<Contact>();
        foreach (var address in found.Addresses)
        {
            if (await store.Get(keys.OfAddress(shop, address), ContactBook.ContactsRow, cancellation) is { } row)
            {
                contacts.AddRange(StoredJson.Read<ContactHistory>(row).Contacts);
            }
        }

        return [.. contacts.OrderBy(contact => contact.At)];
    }

    private async ValueTask<IReadOnlyList<CustomerFilePayload>> Payloads(ShopId shop, FoundCustomer found, CancellationToken cancellation)
    {
        var marks = new PayloadMarks([.. found.Ids, .. found.Addresses]);
        return
        [
            .. from payload in await ledger.ListMalformed(shop, MostPayloads, cancellation)
               let body = Convert.FromBase64String(payload.Body)
               where marks.StandIn(body)
               select new CustomerFilePayload(payload.ReceivedAt, payload.Platform, payload.Topic, Encoding.UTF8.GetString(body)),
        ];
    }

    private static IEnumerable<CustomerRef> Customers(FoundCustomer found) =>
        found.Ids.Select(id => new CustomerRef(id, null))
            .Concat(found.Addresses.Concat(found.Shared).Select(address => new CustomerRef(null, address)));
}
