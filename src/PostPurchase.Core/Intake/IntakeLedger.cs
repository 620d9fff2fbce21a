using System.Security.Cryptography;
using NodaTime;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Intake;

/// <summary>Remembers what intake could not use: topics without use by count, and payloads that could not be understood in full.</summary>
public sealed class IntakeLedger(IPartitionStore store, ErasedAddresses erased)
{
    private const string Ignored = "ignored|";
    private const string Malformed = "malformed|";
    private const string AfterMalformed = "malformed}";

    /// <summary>Payloads read at once; each has up to half a megabyte.</summary>
    private const int RemovalPage = 20;

    /// <summary>What topics are counted as whose names are too long to be any shop system's.</summary>
    private const string Unnamed = "(name too long)";

    /// <summary>A row holds less than 1 MiB; what is beyond this is cut off.</summary>
    private const int MaxBody = 400_000;

    private const int MaxRounds = 100;

    public async ValueTask CountIgnored(ShopId shop, string platform, string topic, Instant now, CancellationToken cancellation)
    {
        topic = StorageKey.Fits(topic) ? topic : Unnamed;
        var partition = Partition(shop);
        var key = Ignored + StorageKey.Join(platform, topic);
        for (var round = 0; round < MaxRounds; round++)
        {
            var row = await store.Get(partition, key, cancellation);
            var count = row is null ? 0 : StoredJson.Read<IgnoredTopic>(row).Count;
            var change = StoredJson.Change(key, new IgnoredTopic(platform, topic, count + 1, now), row?.ETag);
            if (await store.Commit(partition, [change], cancellation) is CommitResult.Committed)
            {
                return;
            }
        }
    }

    /// <summary>Keeps the payload, without its bytes where it names an erased customer; listed newest first.</summary>
    /// <returns>The name under which it is listed.</returns>
    public async ValueTask<string> KeepMalformed(
        ShopId shop,
        string platform,
        Delivery.Malformed problem,
        WebhookRequest request,
        Instant now,
        CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span).AsSpan(0, 8));
        var isErased = await erased.StandIn(shop, request.Body, cancellation);
        var body = isErased ? default : request.Body.Length > MaxBody ? request.Body[..MaxBody] : request.Body;
        var kept = new MalformedPayload
        {
            Id = id,
            ReceivedAt = now,
            Platform = platform,
            Topic = problem.Topic,
            Path = problem.Path,
            Problem = problem.Problem,
            Length = request.Body.Length,
            Body = Convert.ToBase64String(body.Span),
        };
        var change = new RowChange.Put(Malformed + StorageKey.Join(StorageKey.NewestFirst(now), id), StoredJson.Write(kept));
        await store.Commit(Partition(shop), [change], cancellation);
        return id;
    }

    public async ValueTask<IReadOnlyList<IgnoredTopic>> ListIgnored(ShopId shop, CancellationToken cancellation) =>
        [.. (await store.Query(Partition(shop), Ignored, "ignored}", int.MaxValue, cancellation)).Select(StoredJson.Read<IgnoredTopic>)];

    /// <summary>The latest payloads that could not be understood, newest first.</summary>
    public async ValueTask<IReadOnlyList<MalformedPayload>> ListMalformed(ShopId shop, int limit, CancellationToken cancellation) =>
        [.. (await store.Query(Partition(shop), Malformed, AfterMalformed, limit, cancellation)).Select(StoredJson.Read<MalformedPayload>)];

    /// <summary>Removes payloads.</summary>
    /// <param name="which">Told the bytes that were kept.</param>
    /// <returns>How many were removed.</returns>
    public async ValueTask<int> RemoveMalformed(
        ShopId shop, Func<ReadOnlyMemory<byte>, bool> which, CancellationToken cancellation)
    {
        var (removed, from) = (0, Malformed);
        while (await store.Query(Partition(shop), from, AfterMalformed, RemovalPage, cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows.Where(row => which(Convert.FromBase64String(StoredJson.Read<MalformedPayload>(row).Body))))
            {
                removed += await store.Commit(Partition(shop), [new RowChange.Delete(row.Key, row.ETag)], cancellation)
                    is CommitResult.Committed ? 1 : 0;
            }

            // Every character of a key sorts behind '!': this is the first key behind the last one read.
            from = rows[^1].Key + "!";
        }

        return removed;
    }

    /// <summary>Removes payloads that came before a moment.</summary>
    /// <returns>How many were removed.</returns>
    public async ValueTask<int> PurgeMalformed(ShopId shop, Instant before, CancellationToken cancellation)
    {
        var removed = 0;
        var from = Malformed + StorageKey.Join(StorageKey.NewestFirst(before));
        while (await store.Query(Partition(shop), from, AfterMalformed, RemovalPage, cancellation) is { Count: > 0 } rows)
        {
            RowChange[] removals = [.. rows.Select(row => new RowChange.Delete(row.Key, row.ETag))];
            removed += await store.Commit(Partition(shop), removals, cancellation) is CommitResult.Committed ? rows.Count : 0;
        }

        return removed;
    }

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("intake", shop.Value);
}
