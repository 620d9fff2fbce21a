using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Occasions.Planning;

/// <summary>
/// Finds who carries a customer's occasions: the address of the last order that stands. Whoever ordered under another address since, by
/// the shop's id, is the customer of that one.
/// </summary>
public sealed class OccasionHosts(IPartitionStore store, CustomerKeys keys)
{
    /// <summary>Each leads to a later order, so that this ends in any case.</summary>
    private const int MostAddresses = 8;

    /// <param name="hash">Keyed hash of an address.</param>
    /// <param name="campaign">Whose claims are read.</param>
    /// <param name="asOf">The moment from which days are counted.</param>
    /// <returns>Null where no order stands.</returns>
    internal async ValueTask<OccasionHost?> Find(ShopId shop, string hash, string campaign, Instant asOf, CancellationToken cancellation)
    {
        var host = await Read(shop, hash, campaign, asOf, cancellation);
        for (var addresses = 1; host is not null && addresses < MostAddresses; addresses++)
        {
            if (await Elsewhere(shop, host, cancellation) is not { } address
                || await Read(shop, address, campaign, asOf, cancellation) is not { } later
                || later.Last.Summary.PlacedAt < host.Last.Summary.PlacedAt)
            {
                return host;
            }

            host = later;
        }

        return host;
    }

    /// <summary>The same of this address, wherever the customer ordered last.</summary>
    internal async ValueTask<OccasionHost?> Read(ShopId shop, string hash, string campaign, Instant asOf, CancellationToken cancellation)
    {
        var rows = await store.Query(
            CustomerKeys.OfHash(shop, hash), CustomerRows.Occasions, StorageKey.After(CustomerRows.Orders), int.MaxValue, cancellation);
        var registrations = rows.Where(row => row.Key.StartsWith(CustomerRows.Orders, StringComparison.Ordinal))
            .ToDictionary(CustomerRows.OrderOf);
        IReadOnlyList<CustomerOrder> own = [.. registrations.Values.Select(CustomerPartitions.OrderOf).OfType<CustomerOrder>()];
        var history = new CustomerHistory(own, asOf);
        if (history.Last is not { } last)
        {
            return null;
        }

        if (last.Summary.Customer is { Length: > 0 } id)
        {
            history = new CustomerHistory([.. own, .. await ById(shop, id, cancellation)], asOf);
        }

        var claims = rows.FirstOrDefault(row => row.Key == CustomerRows.Occasion(campaign));
        return new OccasionHost(hash, registrations, history, last, claims);
    }

    /// <summary>The address of a later order of the customer's; null where there is none.</summary>
    private async ValueTask<string?> Elsewhere(ShopId shop, OccasionHost host, CancellationToken cancellation)
    {
        if (host.History.Last is not { } last || host.Registrations.ContainsKey(last.Id))
        {
            return null;
        }

        var order = (await OrderPartition.Load(store, new OrderKey(shop, last.Id), cancellation)).State.Order;
        return order?.Email is { Length: > 0 } email && keys.HashOf(email) is var hash && hash != host.Hash ? hash : null;
    }

    private async ValueTask<IReadOnlyList<CustomerOrder>> ById(ShopId shop, string id, CancellationToken cancellation)
    {
        var partition = keys.Of(shop, new CustomerRef(id, null))[0];
        var rows = await store.Query(partition, CustomerRows.Orders, StorageKey.After(CustomerRows.Orders), int.MaxValue, cancellation);
        return [.. rows.Select(CustomerPartitions.OrderOf).OfType<CustomerOrder>()];
    }
}
