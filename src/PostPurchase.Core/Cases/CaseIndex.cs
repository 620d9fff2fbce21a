using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Cases;

/// <summary>Each shop's cases in one partition: those that wait, those that are done, and all by the day they were opened.</summary>
public sealed class CaseIndex(IPartitionStore store)
{
    /// <summary>A conflict means that another look at the order was faster; more than this is a fault.</summary>
    private const int Attempts = 100;

    /// <summary>A case changes up to three rows.</summary>
    private const int CasesPerBatch = BatchLimits.MaxChanges / 3;

    /// <summary>Lists an order's cases as they stand now.</summary>
    /// <remarks>
    /// A look that is behind another one must not put back what is over. So the rows of the days, which every change of a case
    /// replaces, are read before the order is: whoever wrote them knew no more than is read of the order now, and whoever writes
    /// them later makes this one start again.
    /// </remarks>
    /// <param name="known">The cases that were listed before or are known now; what the order has no more is taken off the list.</param>
    /// <returns>What was listed.</returns>
    public async ValueTask<IReadOnlyList<CaseEntry>> Write(OrderKey key, IReadOnlyList<CaseEntry> known, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await Listed(key.Shop, known, cancellation);
            var now = CaseEntry.Of((await OrderPartition.Load(store, key, cancellation)).State, key.Order);
            if (now.Any(entry => !before.ContainsKey(CaseRows.DayOf(entry))))
            {
                known = [.. known, .. now];
            }
            else if (await Replace(key.Shop, before, now, cancellation))
            {
                return now;
            }
        }

        throw new InvalidOperationException($"The cases of the order {key} changed {Attempts} times while they were listed.");
    }

    /// <summary>A page of a list.</summary>
    /// <param name="open">Those that wait, the oldest first; or those that are done, the last one first.</param>
    /// <param name="after">The <see cref="CasePage.Next"/> of the page before; null for the first page.</param>
    public async ValueTask<CasePage> List(ShopId shop, bool open, string? after, int limit, CancellationToken cancellation)
    {
        // Every character of a key sorts behind '!': this is the first key behind the last one read.
        var list = open ? CaseRows.Open : CaseRows.Resolved;
        var rows = await store.Query(
            CaseRows.Partition(shop), after is null ? list : list + after + "!", StorageKey.After(list), limit, cancellation);
        return new CasePage([.. rows.Select(StoredJson.Read<CaseEntry>)], rows.Count == limit ? rows[^1].Key[list.Length..] : null);
    }

    /// <summary>The cases opened on these days (UTC), both included.</summary>
    public async ValueTask<IReadOnlyList<CaseEntry>> Opened(ShopId shop, LocalDate from, LocalDate to, CancellationToken cancellation)
    {
        var rows = await store.Query(
            CaseRows.Partition(shop),
            CaseRows.Days + LocalDatePattern.Iso.Format(from),
            CaseRows.Days + LocalDatePattern.Iso.Format(to) + '}',
            int.MaxValue,
            cancellation);
        return [.. rows.Select(StoredJson.Read<CaseEntry>)];
    }

    /// <summary>The rows of the cases' days, as far as there are any; null for a case that is not listed yet.</summary>
    private async ValueTask<Dictionary<string, Row?>> Listed(ShopId shop, IReadOnlyList<CaseEntry> cases, CancellationToken cancellation)
    {
        var listed = new Dictionary<string, Row?>(StringComparer.Ordinal);
        foreach (var day in cases.Select(CaseRows.DayOf).Distinct(StringComparer.Ordinal))
        {
            listed[day] = await store.Get(CaseRows.Partition(shop), day, cancellation);
        }

        return listed;
    }

    private async ValueTask<bool> Replace(
        ShopId shop, Dictionary<string, Row?> before, IReadOnlyList<CaseEntry> now, CancellationToken cancellation)
    {
        var partition = CaseRows.Partition(shop);
        foreach (var days in before.Chunk(CasesPerBatch))
        {
            var changes = new List<RowChange>();
            foreach (var (day, row) in days)
            {
                changes.AddRange(await Changes(partition, now.FirstOrDefault(entry => CaseRows.DayOf(entry) == day), row, cancellation));
            }

            if (changes.Count > 0 && await store.Commit(partition, changes, cancellation) is not CommitResult.Committed)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="entry">What is to be listed; null: nothing.</param>
    /// <param name="row">The row of the case's day; null where the case is not listed.</param>
    private async ValueTask<IReadOnlyList<RowChange>> Changes(
        PartitionKey partition, CaseEntry? entry, Row? row, CancellationToken cancellation)
    {
        var old = row is null ? null : StoredJson.Read<CaseEntry>(row);
        var changes = new List<RowChange>();
        if (entry == old)
        {
            return changes;
        }

        if (entry is not null)
        {
            changes.Add(StoredJson.Change(CaseRows.DayOf(entry), entry, row?.ETag));
            changes.Add(new RowChange.Put(CaseRows.PlaceOf(entry), StoredJson.Write(entry)));
        }
        else if (row is not null)
        {
            changes.Add(new RowChange.Delete(row.Key, row.ETag));
        }

        if (old is not null
            && CaseRows.PlaceOf(old) is var left
            && (entry is null || CaseRows.PlaceOf(entry) != left)
            && await store.Get(partition, left, cancellation) is { } stale)
        {
            changes.Add(new RowChange.Delete(left, stale.ETag));
        }

        return changes;
    }
}
