using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Auditing;

/// <summary>Who saw and changed what of customers, per shop (GDPR article 5 (2), accountability; article 32 (1)(b) with recital 49).</summary>
public sealed class AuditLog(IPartitionStore store)
{
    private const string Entries = "entry|";
    private const string AfterEntries = "entry}";
    private const string Seen = "seen|";
    private const int HashBytes = 8;
    private const int PurgePage = BatchLimits.MaxChanges;

    public async ValueTask Note(
        ShopId shop, Who who, AuditedAction action, string subject, string? detail, Instant now, CancellationToken cancellation)
    {
        var step = new AuditedStep { At = now, Action = action, Subject = subject, By = who.By, Key = who.Key, Detail = detail };
        await store.Commit(Partition(shop), [Put(step)], cancellation);
    }

    /// <summary>The same, once for each day (UTC) on which the same key does the same.</summary>
    public async ValueTask NoteOncePerDay(
        ShopId shop, Who who, AuditedAction action, string subject, Instant now, CancellationToken cancellation)
    {
        var step = new AuditedStep { At = now, Action = action, Subject = subject, By = who.By, Key = who.Key };
        var mark = Seen + StorageKey.Join(Day(now), Hash(step with { At = Instant.MinValue }));
        if (await store.Get(Partition(shop), mark, cancellation) is null)
        {
            await store.Commit(Partition(shop), [new RowChange.Insert(mark, "{}"u8.ToArray()), Put(step)], cancellation);
        }
    }

    /// <param name="after">The <see cref="AuditPage.Next"/> of the page before; null for the first page.</param>
    public async ValueTask<AuditPage> List(ShopId shop, string? after, int limit, CancellationToken cancellation)
    {
        // Every character of a key sorts behind '!': this is the first key behind the last one read.
        var from = after is null ? Entries : Entries + after + "!";
        var rows = await store.Query(Partition(shop), from, AfterEntries, limit, cancellation);
        return new AuditPage(
            [.. rows.Select(StoredJson.Read<AuditedStep>)],
            rows.Count == limit ? rows[^1].Key[Entries.Length..] : null);
    }

    /// <summary>How many orders it was about, as a detail.</summary>
    public static string Orders(long count) => count == 1 ? "1 order" : string.Create(CultureInfo.InvariantCulture, $"{count} orders");

    /// <summary>Whether a text can be a place in the log; such texts come from anybody.</summary>
    public static bool IsPlace(string text) =>
        text.Length is > 0 and <= 60 && text.All(character => char.IsAsciiHexDigitLower(character) || character == '|');

    /// <summary>Removes what was noted before a moment.</summary>
    /// <returns>How many entries were removed.</returns>
    public async ValueTask<int> Purge(ShopId shop, Instant before, Instant now, CancellationToken cancellation)
    {
        await Purge(shop, Seen, Seen + StorageKey.Join(Day(now)), cancellation);
        return await Purge(shop, Entries + StorageKey.NewestFirst(before), AfterEntries, cancellation);
    }

    private async ValueTask<int> Purge(ShopId shop, string from, string to, CancellationToken cancellation)
    {
        var purged = 0;
        while (await store.Query(Partition(shop), from, to, PurgePage, cancellation) is { Count: > 0 } rows)
        {
            RowChange[] removals = [.. rows.Select(row => new RowChange.Delete(row.Key, row.ETag))];
            purged += await store.Commit(Partition(shop), removals, cancellation) is CommitResult.Committed ? rows.Count : 0;
        }

        return purged;
    }

    private static RowChange.Put Put(AuditedStep step) =>
        new(Entries + StorageKey.Join(StorageKey.NewestFirst(step.At), Hash(step)), StoredJson.Write(step));

    private static string Hash(AuditedStep step) => Convert.ToHexStringLower(SHA256.HashData(StoredJson.Write(step)).AsSpan(0, HashBytes));

    private static string Day(Instant at) => LocalDatePattern.Iso.Format(at.InUtc().Date);

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("audit", shop.Value);
}
