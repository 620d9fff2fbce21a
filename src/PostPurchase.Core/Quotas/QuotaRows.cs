using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Quotas;

/// <summary>The pace as it is stored, with the versions of its rows.</summary>
internal sealed record QuotaRows(QuotaState State, ImmutableDictionary<string, string> Tags)
{
    /// <summary>One for the host: the provider counts all shops together.</summary>
    public static readonly PartitionKey Partition = PartitionKey.Of("quota");

    private const string Days = "day|";
    private const string Sent = "sent";

    /// <summary>A day counts for a day after it.</summary>
    private const int KeptDays = 2;

    public static async ValueTask<QuotaRows> Load(IPartitionStore store, CancellationToken cancellation)
    {
        // "day|…" sorts before "sent": one query reads both.
        var rows = await store.Query(Partition, Days, Sent + "!", int.MaxValue, cancellation);
        var sent = rows.FirstOrDefault(row => row.Key == Sent);
        var days = rows.Where(row => row.Key != Sent).Select(StoredJson.Read<SlotDay>).ToImmutableSortedDictionary(day => day.Date, day => day);
        return new QuotaRows(
            new QuotaState(sent is null ? SentCounts.Empty : StoredJson.Read<SentCounts>(sent), new SlotCalendar(days)),
            rows.ToImmutableDictionary(row => row.Key, row => row.ETag, StringComparer.Ordinal));
    }

    /// <summary>Writes what has changed, at the versions that were read.</summary>
    /// <returns>What is stored now; null when somebody else was faster, and nothing is written.</returns>
    public async ValueTask<QuotaRows?> Write(IPartitionStore store, QuotaState after, Instant now, CancellationToken cancellation)
    {
        var oldest = now.InUtc().Date.PlusDays(-KeptDays);
        var changed = after.Calendar.Days.Values
            .Where(day => day.Date >= oldest && !ReferenceEquals(day, State.Calendar.Days.GetValueOrDefault(day.Date)))
            .Select(day => StoredJson.Change(Key(day.Date), day, Tags.GetValueOrDefault(Key(day.Date))))
            .ToList();
        if (!ReferenceEquals(after.Sent, State.Sent))
        {
            changed.Add(StoredJson.Change(Sent, after.Sent, Tags.GetValueOrDefault(Sent)));
        }

        if (changed.Count == 0)
        {
            return this;
        }

        var over = after.Calendar.Days.Keys.Where(date => date < oldest).ToList();
        RowChange[] changes = [.. changed, .. over.Where(date => Tags.ContainsKey(Key(date))).Select(date => new RowChange.Delete(Key(date), Tags[Key(date)]))];
        if (await store.Commit(Partition, changes, cancellation) is not CommitResult.Committed committed)
        {
            return null;
        }

        var tags = Tags;
        for (var index = 0; index < changes.Length; index++)
        {
            tags = changes[index] is RowChange.Delete ? tags.Remove(changes[index].Key) : tags.SetItem(changes[index].Key, committed.ETags[index]);
        }

        return new QuotaRows(after with { Calendar = new SlotCalendar(after.Calendar.Days.RemoveRange(over)) }, tags);
    }

    private static string Key(LocalDate date) => Days + LocalDatePattern.Iso.Format(date);
}
