using PostPurchase.Core.Orders;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>Reads a pool's rows.</summary>
internal sealed class PoolRows(IPartitionStore store, PartitionKey partition)
{
    public ValueTask<Row?> Get(string key, CancellationToken cancellation) => store.Get(partition, key, cancellation);

    /// <summary>Null where there is none of this number, or no more.</summary>
    public async ValueTask<(Voucher Voucher, string ETag)?> Entry(long number, CancellationToken cancellation) =>
        await Get(VoucherRows.Entry(number), cancellation) is { } row ? (StoredJson.Read<Voucher>(row), row.ETag) : null;

    /// <summary>The number of the voucher that has the code; null where it is not issued.</summary>
    public async ValueTask<(long Number, Row Row)?> Issued(string code, CancellationToken cancellation) =>
        await Get(VoucherRows.IssuedCode(code), cancellation) is { } row ? (StoredJson.Read<IssuedCode>(row).Number, row) : null;

    /// <summary>One that can be claimed; null where there is none.</summary>
    public async ValueTask<(string Code, Row Row)?> FirstFree(CancellationToken cancellation) =>
        await store.Query(partition, VoucherRows.Free, VoucherRows.AfterFree, 1, cancellation) is [var row]
            ? (StoredJson.Read<FreeCode>(row).Code, row)
            : null;

    /// <summary>The rows that tie an order to vouchers, with the vouchers' numbers.</summary>
    public async ValueTask<IReadOnlyList<(long Number, Row Row)>> OfOrder(OrderId order, CancellationToken cancellation)
    {
        var prefix = VoucherRows.OfOrder(order);
        var rows = await store.Query(partition, prefix, StorageKey.After(prefix), int.MaxValue, cancellation);
        return [.. rows.Select(row => (VoucherRows.NumberOf(row.Key), row))];
    }

    /// <summary>The voucher that a mail of the order carries.</summary>
    public async ValueTask<(Voucher Voucher, string ETag)?> OfMail(OrderId order, Guid mail, CancellationToken cancellation)
    {
        foreach (var (number, _) in await OfOrder(order, cancellation))
        {
            if (await Entry(number, cancellation) is { } found && found.Voucher.For?.Mails.Contains(mail) == true)
            {
                return found;
            }
        }

        return null;
    }
}
