using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Outbox;

/// <summary>An item with the versions at which its two rows were read or written.</summary>
internal sealed record StoredItem(OutboxItem Item, string ETag, string DueETag)
{
    /// <summary>The changes that put <paramref name="next"/> in its place: first the item, then the row of its due time.</summary>
    public IReadOnlyList<RowChange> MovedTo(OutboxItem next)
    {
        var replaced = new RowChange.Replace(OutboxRows.ItemKey(Item), StoredJson.Write(next), ETag);
        var (from, to) = (OutboxRows.DueKey(Item), OutboxRows.DueKey(next));
        return from == to
            ? [replaced, new RowChange.Replace(to, "{}"u8.ToArray(), DueETag)]
            : [replaced, new RowChange.Put(to, "{}"u8.ToArray()), new RowChange.Delete(from, DueETag)];
    }

    public IReadOnlyList<RowChange> Gone() =>
        [new RowChange.Delete(OutboxRows.ItemKey(Item), ETag), new RowChange.Delete(OutboxRows.DueKey(Item), DueETag)];
}
