using System.Globalization;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Privacy;

/// <summary>Erasures that are not done, so that a crash leaves none half done.</summary>
public sealed class ErasureRequests(IPartitionStore store, CustomerKeys keys)
{
    private const string First = "!";
    private const string Last = "~";

    private static readonly PartitionKey Partition = PartitionKey.Of("erasures");

    /// <summary>Writes the request as it stands.</summary>
    public async ValueTask Save(ErasureRequest request, CancellationToken cancellation) =>
        await store.Commit(Partition, [new RowChange.Put(KeyOf(request), StoredJson.Write(request))], cancellation);

    /// <summary>The request as it was last saved; null where it is done.</summary>
    public async ValueTask<ErasureRequest?> Find(ErasureRequest request, CancellationToken cancellation) =>
        await store.Get(Partition, KeyOf(request), cancellation) is { } row ? StoredJson.Read<ErasureRequest>(row) : null;

    public async ValueTask Remove(ErasureRequest request, CancellationToken cancellation)
    {
        while (await store.Get(Partition, KeyOf(request), cancellation) is { } row
            && await store.Commit(Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation) is not CommitResult.Committed)
        {
        }
    }

    /// <summary>The requests that are not done, at most <paramref name="limit"/>.</summary>
    public async ValueTask<IReadOnlyList<ErasureRequest>> List(int limit, CancellationToken cancellation) =>
        [.. (await store.Query(Partition, First, Last, limit, cancellation)).Select(StoredJson.Read<ErasureRequest>)];

    /// <summary>The same erasure told twice is one; its name says nothing of the customer.</summary>
    private string KeyOf(ErasureRequest request) => StorageKey.Join(
        request.Shop.Value,
        keys.NameOf(request.Shop, request.Customer),
        request.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture));
}
