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
    private const int LongestPlace = 60;

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
    public async ValueTask<MalformedPayload> KeepMalformed(
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
            Headers = isErased ? null : KeptHeaders.Of(request),
        };
        await store.Commit(Partition(shop), [new RowChange.Put(Key(kept), StoredJson.Write(kept))], cancellation);
        return kept;
    }

    public async ValueTask<IReadOnlyList<IgnoredTopic>> ListIgnored(ShopId shop, CancellationToken cancellation) =>
        [.. (await store.Query(Partition(shop), Ignored, "ignored}", int.MaxValue, cancellation)).Select(StoredJson.Read<IgnoredTopic>)];

    /// <summary>The latest payloads that could not be understood, newest first.</summary>
    public async ValueTask<IReadOnlyList<MalformedPayload>> ListMalformed(ShopId shop, int limit, CancellationToken cancellation) =>
        [.. (await store.Query(Partition(shop), Malformed, AfterMalformed, limit, cancellation)).Select(StoredJson.Read<MalformedPayload>)];

    /// <summary>The next payloads, newest first.</summary>
    /// <param name="shop">Whose they are.</param>
    /// <param name="after">The <see cref="MalformedPayload.Place"/> of the last one before them; what is none begins anew.</param>
    /// <param name="limit">Most of them; each has up to half a megabyte.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask<IReadOnlyList<MalformedPayload>> ListMalformed(
        ShopId shop, string? after, int limit, CancellationToken cancellation)
    {
        var from = after is not null && KeyAt(after) is { } key ? key + "!" : Malformed;
        return [.. (await store.Query(Partition(shop), from, AfterMalformed, limit, cancellation)).Select(StoredJson.Read<MalformedPayload>)];
    }

    /// <summary>One payload and its version; null where there is none at the place, which comes from anybody.</summary>
    internal async ValueTask<(MalformedPayload Payload, string ETag)?> FindMalformed(ShopId shop, string place, CancellationToken cancellation) =>
        KeyAt(place) is { } key && await store.Get(Partition(shop), key, cancellation) is { } row
            ? (StoredJson.Read<MalformedPayload>(row), row.ETag)
            : null;

    /// <summary>It was understood after all.</summary>
    internal async ValueTask Remove(ShopId shop, MalformedPayload kept, string etag, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [new RowChange.Delete(Key(kept), etag)], cancellation);

    /// <summary>It is not understood still, maybe for another reason.</summary>
    internal async ValueTask Replace(ShopId shop, MalformedPayload kept, string etag, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [new RowChange.Replace(Key(kept), StoredJson.Write(kept), etag)], cancellation);

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

    private static string Key(MalformedPayload kept) => Malformed + kept.Place.Replace('-', '|');

    private static string? KeyAt(string place) =>
        place.Length <= LongestPlace && place.All(character => char.IsAsciiHexDigitLower(character) || character == '-')
            ? Malformed + place.Replace('-', '|')
            : null;

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("intake", shop.Value);
}
