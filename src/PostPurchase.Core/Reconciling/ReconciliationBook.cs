using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Reconciling;

/// <summary>
/// Reconciliations and what they found. <c>run|{id}</c>; <c>found|{run}|{order}</c>; <c>told|{run}|{order}</c> is what an export said of an
/// order, until it is started or <see cref="ToldKept"/> has passed; <c>night</c> says when the next nightly one is due.
/// </summary>
public sealed class ReconciliationBook(IPartitionStore store)
{
    /// <summary>An export is not at hand again by itself as the shop's API is, and holds personal data.</summary>
    internal static readonly Duration ToldKept = Duration.FromDays(7);

    private const string Runs = "run|";
    private const string Found = "found|";
    private const string Told = "told|";
    private const string Night = "night";
    private const int RemovalPage = BatchLimits.MaxChanges;

    public async ValueTask<ReconciliationRun?> Find(ShopId shop, string id, CancellationToken cancellation) =>
        (await Load(shop, id, cancellation))?.Run;

    /// <summary>The latest, newest first.</summary>
    public async ValueTask<IReadOnlyList<ReconciliationRun>> List(ShopId shop, int limit, CancellationToken cancellation) =>
        [.. (await store.Query(Partition(shop), Runs, StorageKey.After(Runs), limit, cancellation)).Select(StoredJson.Read<ReconciliationRun>)];

    /// <param name="after">The <see cref="FindingPage.Next"/> of the page before; null for the first.</param>
    public async ValueTask<FindingPage> Findings(ShopId shop, string run, string? after, int limit, CancellationToken cancellation)
    {
        var prefix = Prefix(Found, run);

        // Every character of a key sorts behind '!': this is the first key behind the last one shown.
        var from = after is null ? prefix : prefix + StorageKey.Join(after) + "!";
        var rows = await store.Query(Partition(shop), from, StorageKey.After(prefix), limit, cancellation);
        IReadOnlyList<Finding> findings = [.. rows.Select(StoredJson.Read<Finding>)];
        return new FindingPage(findings, rows.Count == limit ? findings[^1].Order.Value : null);
    }

    internal async ValueTask<(ReconciliationRun Run, string ETag)?> Load(ShopId shop, string id, CancellationToken cancellation) =>
        StorageKey.Fits(id) && await store.Get(Partition(shop), Runs + StorageKey.Join(id), cancellation) is { } row
            ? (StoredJson.Read<ReconciliationRun>(row), row.ETag)
            : null;

    /// <returns>The version of what was saved; null where somebody else was faster.</returns>
    internal async ValueTask<string?> Save(ShopId shop, ReconciliationRun run, string? etag, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [StoredJson.Change(Runs + StorageKey.Join(run.Id), run, etag)], cancellation) is CommitResult.Committed committed
            ? committed.ETags[0]
            : null;

    /// <summary>Whatever was there: what an order differs in is what it was found to last.</summary>
    internal async ValueTask Save(ShopId shop, string run, IEnumerable<Finding> findings, CancellationToken cancellation)
    {
        var rows = findings.Select(finding => new RowChange.Put(Prefix(Found, run) + StorageKey.Join(finding.Order.Value), StoredJson.Write(finding)));
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(Partition(shop), batch, cancellation);
        }
    }

    internal async ValueTask<Finding?> Finding(ShopId shop, string run, OrderId order, CancellationToken cancellation) =>
        StorageKey.Fits(order.Value) && await store.Get(Partition(shop), Prefix(Found, run) + StorageKey.Join(order.Value), cancellation) is { } row
            ? StoredJson.Read<Finding>(row)
            : null;

    internal async ValueTask Keep(ShopId shop, string run, IEnumerable<ToldOrder> told, CancellationToken cancellation)
    {
        var rows = told
            .Select(order => new RowChange.Put(Prefix(Told, run) + StorageKey.Join(order.Order.Value), StoredJson.Write(order)))
            .Where(row => row.Data.Length <= BatchLimits.MaxRowBytes);
        foreach (var batch in Batches.Of(rows))
        {
            await store.Commit(Partition(shop), batch, cancellation);
        }
    }

    internal async ValueTask<ToldOrder?> WhatWasTold(ShopId shop, string run, OrderId order, CancellationToken cancellation) =>
        await store.Get(Partition(shop), Prefix(Told, run) + StorageKey.Join(order.Value), cancellation) is { } row
            ? StoredJson.Read<ToldOrder>(row)
            : null;

    internal ValueTask<int> ForgetTold(ShopId shop, string run, OrderId order, CancellationToken cancellation)
    {
        var key = Prefix(Told, run) + StorageKey.Join(order.Value);
        return Remove(shop, key, key + "!", _ => true, cancellation);
    }

    /// <summary>Removes what exports said, where <paramref name="which"/> says so of the run and the text.</summary>
    internal ValueTask<int> ForgetTold(ShopId shop, Func<string, ReadOnlyMemory<byte>, bool> which, CancellationToken cancellation) =>
        Remove(shop, Told, StorageKey.After(Told), row => which(StorageKey.Split(row.Key)[1], row.Data), cancellation);

    /// <summary>Removes runs that were started before a moment, with all that belongs to them.</summary>
    internal async ValueTask<int> Purge(ShopId shop, Instant before, CancellationToken cancellation)
    {
        var first = StorageKey.NewestFirst(before);
        var removed = 0;
        foreach (var prefix in new[] { Told, Found, Runs })
        {
            removed += await Remove(shop, prefix + first, StorageKey.After(prefix), _ => true, cancellation);
        }

        return removed;
    }

    internal async ValueTask<(Instant? Next, string? ETag)> NextNight(ShopId shop, CancellationToken cancellation) =>
        await store.Get(Partition(shop), Night, cancellation) is { } row ? (StoredJson.Read<NightState>(row).Next, row.ETag) : (null, null);

    internal async ValueTask SaveNight(ShopId shop, Instant next, string? etag, CancellationToken cancellation) =>
        await store.Commit(Partition(shop), [StoredJson.Change(Night, new NightState(next), etag)], cancellation);

    private async ValueTask<int> Remove(ShopId shop, string from, string to, Func<Row, bool> which, CancellationToken cancellation)
    {
        var removed = 0;
        while (await store.Query(Partition(shop), from, to, RemovalPage, cancellation) is { Count: > 0 } rows)
        {
            RowChange[] removals = [.. rows.Where(which).Select(row => new RowChange.Delete(row.Key, row.ETag))];
            if (removals.Length > 0)
            {
                removed += await store.Commit(Partition(shop), removals, cancellation) is CommitResult.Committed ? removals.Length : 0;
            }

            from = rows[^1].Key + "!";
        }

        return removed;
    }

    private static string Prefix(string kind, string run) => $"{kind}{StorageKey.Join(run)}|";

    private static PartitionKey Partition(ShopId shop) => PartitionKey.Of("reconciliation", shop.Value);
}
