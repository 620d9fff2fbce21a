using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Journeys.Finding;

/// <summary>
/// Names customers in addresses of pages, where nothing personal may stand: by the keyed hash of the mail address, as in keys of
/// rows. Without an address, by the shop's customer id, unless that is an address itself.
/// </summary>
public sealed class CustomerReferences(IPartitionStore store, CustomerKeys keys)
{
    private const string ById = "id-";
    private const int HashLength = 32;

    /// <summary>Orders looked into for who the customer is.</summary>
    private const int MostOrders = 5;

    private readonly CustomerPartitions _partitions = new(store);

    /// <summary>The reference; null where nothing is known that may stand there.</summary>
    public string? Of(CustomerRef customer) =>
        customer.Email is { Length: > 0 } email ? keys.HashOf(email)
        : customer.Id is { Length: > 0 } id && !id.Contains('@', StringComparison.Ordinal) ? ById + id
        : null;

    /// <summary>What the customer is known by; null where nothing says so any more, or never did.</summary>
    public async ValueTask<CustomerRef?> Find(ShopId shop, string reference, CancellationToken cancellation)
    {
        if (reference.StartsWith(ById, StringComparison.Ordinal))
        {
            return new CustomerRef(reference[ById.Length..], null);
        }

        if (!IsHash(reference))
        {
            return null;
        }

        var partition = CustomerKeys.OfHash(shop, reference);
        foreach (var order in (await _partitions.Orders(partition, cancellation)).Take(MostOrders))
        {
            var state = (await OrderPartition.Load(store, new OrderKey(shop, order), cancellation)).State;
            if (state.Order?.Email is { Length: > 0 } email && keys.HashOf(email) == reference)
            {
                return new CustomerRef(null, email);
            }
        }

        return (await _partitions.Events(partition, cancellation)).Select(happened => happened.Customer.Email)
            .FirstOrDefault(email => email is { Length: > 0 } && keys.HashOf(email) == reference) is { } told
            ? new CustomerRef(null, told)
            : null;
    }

    /// <summary>Whether anything is on record under the reference, be it that the customer was erased.</summary>
    public async ValueTask<bool> IsKnown(ShopId shop, string reference, CancellationToken cancellation) =>
        IsHash(reference)
        && CustomerKeys.OfHash(shop, reference) is var partition
        && (await _partitions.HasOrders(partition, cancellation) || (await _partitions.Events(partition, cancellation)).Count > 0
            || await _partitions.ErasedAt(partition, cancellation) is not null);

    private static bool IsHash(string reference) => reference.Length == HashLength && reference.All(char.IsAsciiHexDigitLower);
}
