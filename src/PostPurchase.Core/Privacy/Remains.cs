using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>What is kept of a customer beside the orders: the customer's own partitions, and webhooks that could not be understood.</summary>
public sealed class Remains(
    IPartitionStore store, CustomerKeys keys, IntakeLedger ledger, Scrubber scrubber, IEnumerable<IOrderTraces> traces)
{
    private readonly CustomerPartitions _partitions = new(store);

    /// <summary>Sets the tombstones, so that what comes from now on is known to be of an erased customer.</summary>
    /// <returns>Whether one of them is new.</returns>
    public async ValueTask<bool> Bury(ShopId shop, FoundCustomer found, Instant at, CancellationToken cancellation)
    {
        var isNew = false;
        foreach (var partition in PartitionsOf(shop, found.Ids, found.Addresses))
        {
            isNew |= await _partitions.Bury(partition, at, cancellation);
        }

        return isNew;
    }

    /// <summary>Orders that are registered with the customer.</summary>
    public async ValueTask<IReadOnlyList<OrderId>> Registered(ShopId shop, FoundCustomer found, CancellationToken cancellation)
    {
        var orders = new HashSet<OrderId>();
        foreach (var partition in PartitionsOf(shop, found.Ids, found.Addresses))
        {
            orders.UnionWith(await _partitions.Orders(partition, cancellation));
        }

        return [.. orders];
    }

    /// <summary>Makes the customer's partitions anonymous, as far as they are of the time up to <paramref name="at"/>.</summary>
    /// <returns>How many rows were removed or replaced.</returns>
    public async ValueTask<int> Forget(ShopId shop, FoundCustomer found, Instant at, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var partition in PartitionsOf(shop, found.Ids, found.Addresses))
        {
            var isOver = !await _partitions.HasOrders(partition, cancellation);
            changed += await _partitions.Forget(partition, happened => isOver || happened.At <= at, cancellation);
            changed += isOver && await _partitions.ForgetContacts(partition, cancellation) ? 1 : 0;
            changed += await _partitions.ForgetOccasions(partition, cancellation);
        }

        foreach (var before in found.Ids.Select(id => CustomerKeys.Before(shop, new CustomerRef(id, null))).OfType<PartitionKey>())
        {
            changed += await _partitions.Clear(before, cancellation);
        }

        foreach (var partition in PartitionsOf(shop, found.OtherIds, found.Shared))
        {
            changed += await _partitions.Forget(partition, happened => IsOf(found, happened.Customer), cancellation);
            changed += await _partitions.ForgetOccasions(partition, cancellation);
        }

        foreach (var order in found.Former)
        {
            changed += await scrubber.ScrubFormer(new OrderKey(shop, order), customer => IsOf(found, customer), cancellation);
        }

        return changed;
    }

    /// <summary>Removes kept webhooks, and other raw texts, that name the customer.</summary>
    public async ValueTask<int> ForgetPayloads(ShopId shop, FoundCustomer found, CancellationToken cancellation)
    {
        var marks = new PayloadMarks([.. found.Ids, .. found.Addresses, .. found.Shared, .. found.Orders.Select(order => order.Value), .. found.Names]);
        var removed = await ledger.RemoveMalformed(shop, marks.StandIn, cancellation);
        foreach (var trace in traces)
        {
            removed += await trace.Forget(shop, marks.StandIn, cancellation);
        }

        return removed;
    }

    public async ValueTask Wipe(CancellationToken cancellation)
    {
        foreach (var trace in traces)
        {
            await trace.Wipe(cancellation);
        }
    }

    private static bool IsOf(FoundCustomer found, CustomerRef customer) =>
        (customer.Id is { Length: > 0 } id && found.Ids.Contains(id))
        || (customer.Email is { Length: > 0 } email && found.Addresses.Contains(AddressForm.Of(email)));

    private IEnumerable<PartitionKey> PartitionsOf(ShopId shop, IReadOnlyList<string> ids, IReadOnlyList<string> addresses) =>
        ids.Select(id => new CustomerRef(id, null))
            .Concat(addresses.Select(address => new CustomerRef(null, address)))
            .SelectMany(customer => keys.Of(shop, customer));
}
