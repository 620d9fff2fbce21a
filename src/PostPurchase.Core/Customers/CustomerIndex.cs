using System.Globalization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>Every customer of a shop who ever ordered, by the keyed hash of the address, so that all can be gone through page by page.</summary>
public sealed class CustomerIndex(IPartitionStore store)
{
    /// <summary>Partitions that share the load, and that can be gone through side by side.</summary>
    public const int Buckets = 64;

    private const int CountPage = 1000;

    /// <param name="hash">Of <see cref="CustomerKeys.HashOf"/>.</param>
    public async ValueTask Add(ShopId shop, string hash, CancellationToken cancellation) =>
        await store.Commit(Partition(shop, BucketOf(hash)), [new RowChange.Put(StorageKey.Join(hash), "{}"u8.ToArray())], cancellation);

    /// <summary>Customers of a bucket by their hashes, in order.</summary>
    /// <param name="after">The last of the page before this one; null for the first page.</param>
    public async ValueTask<IReadOnlyList<Row>> List(ShopId shop, int bucket, string? after, int limit, CancellationToken cancellation) =>
        await store.Query(Partition(shop, bucket), after is null ? "!" : after + "!", "~", limit, cancellation);

    /// <summary>How many customers there are.</summary>
    public async ValueTask<int> Count(ShopId shop, CancellationToken cancellation)
    {
        var count = 0;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            string? after = null;
            while (await List(shop, bucket, after, CountPage, cancellation) is { Count: > 0 } page)
            {
                count += page.Count;
                after = page[^1].Key;
            }
        }

        return count;
    }

    /// <summary>Takes out a customer who has no orders any more, unless one was registered meanwhile.</summary>
    /// <param name="row">Of <see cref="List"/>.</param>
    public async ValueTask Remove(ShopId shop, Row row, CancellationToken cancellation) =>
        await store.Commit(Partition(shop, BucketOf(row.Key)), [new RowChange.Delete(row.Key, row.ETag)], cancellation);

    private static int BucketOf(string hash) => int.Parse(hash.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Buckets;

    private static PartitionKey Partition(ShopId shop, int bucket) =>
        PartitionKey.Of("customers", shop.Value, bucket.ToString("d2", CultureInfo.InvariantCulture));
}
