using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Storage;

namespace PostPurchaseFunctions.Running;

/// <summary>
/// Which orders have news that nobody has looked at yet. A mark is written before the news and deleted after a look that began
/// later, so that news without a mark has been looked at. Rows are ordered by time, in a few partitions that share the load.
/// </summary>
public sealed class PendingIndex(IPartitionStore store)
{
    public const int Buckets = 16;

    private const int TimeLength = 15;

    /// <summary>Notes that there is going to be news of the order.</summary>
    public async ValueTask<PendingMark> Mark(OrderKey key, Instant now, CancellationToken cancellation)
    {
        var row = $"{TimePart(now)}|{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var json = JsonSerializer.SerializeToUtf8Bytes(new PendingRow(key.ToString()), CoreJson.Options);
        var committed = await store.Commit(Partition(BucketOf(key)), [new RowChange.Put(row, json)], cancellation);
        return committed is CommitResult.Committed { ETags: [var etag] }
            ? new PendingMark(row, etag)
            : throw new InvalidOperationException("A row that replaces whatever was there can't conflict.");
    }

    /// <summary>Deletes marks of an order. Those that are gone already don't matter.</summary>
    public async ValueTask Clear(OrderKey key, IReadOnlyList<PendingMark> marks, CancellationToken cancellation)
    {
        var partition = Partition(BucketOf(key));
        foreach (var some in marks.DistinctBy(mark => mark.Key).Chunk(BatchLimits.MaxChanges))
        {
            var deletions = some.Select(mark => new RowChange.Delete(mark.Key, mark.ETag)).ToList();
            if (deletions.Count == 1 || await store.Commit(partition, [.. deletions], cancellation) is CommitResult.Conflict)
            {
                await DeleteOneByOne(partition, deletions, cancellation);
            }
        }
    }

    /// <summary>Marks in a bucket that were written before <paramref name="before"/>, oldest first.</summary>
    /// <param name="after">The last mark of the page before this one; null for the first page.</param>
    public async ValueTask<IReadOnlyList<PendingOrder>> List(
        int bucket, Instant before, PendingMark? after, int limit, CancellationToken cancellation)
    {
        // Keys are of one length, so this is the first key behind the last one read.
        var from = after is null ? "0" : after.Key + "0";
        var rows = await store.Query(Partition(bucket), from, TimePart(before), limit, cancellation);
        return [.. rows.Select(row => new PendingOrder(Read(row), new PendingMark(row.Key, row.ETag), TimeOf(row)))];
    }

    private async ValueTask DeleteOneByOne(PartitionKey partition, List<RowChange.Delete> deletions, CancellationToken cancellation)
    {
        foreach (var deletion in deletions)
        {
            // A conflict means that another look took it away.
            await store.Commit(partition, [deletion], cancellation);
        }
    }

    private static OrderKey Read(Row row) => JsonSerializer.Deserialize<PendingRow>(row.Data.Span, CoreJson.Options) is { } pending
        ? OrderKey.Parse(pending.Order)
        : throw new InvalidOperationException($"Row {row.Key} is empty.");

    private static Instant TimeOf(Row row) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(row.Key.AsSpan(0, TimeLength), CultureInfo.InvariantCulture));

    private static string TimePart(Instant moment) => moment.ToUnixTimeMilliseconds().ToString($"d{TimeLength}", CultureInfo.InvariantCulture);

    /// <summary>The same on every machine and for ever: rows are found by it.</summary>
    private static int BucketOf(OrderKey key) => SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()))[0] % Buckets;

    private static PartitionKey Partition(int bucket) => PartitionKey.Of("pending", bucket.ToString("d2", CultureInfo.InvariantCulture));
}
