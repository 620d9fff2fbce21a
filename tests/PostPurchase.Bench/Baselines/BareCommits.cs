using System.Diagnostics;
using System.Globalization;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Bench.Baselines;

/// <summary>
/// The floor under work that leaves rows: as many rows of as many bytes, each inserted once, each a durable commit of its own that
/// shares its flush with whatever else waits. Nothing is read, decided, rendered or indexed. An empty database with the product's settings.
/// </summary>
internal static class BareCommits
{
    public const string Words = "bare group commit to SQLite of as many rows and bytes as are left in the end, each row once, in an empty database";

    private const int AtOnce = 128;

    /// <summary>How many units of work a second are written.</summary>
    /// <param name="each">What one unit leaves.</param>
    public static async Task<double> Rate(Footprint each, int count)
    {
        using var folder = new ScratchFolder();
        await using var database = SqliteDatabase.Open(folder.Path);
        var store = new SqliteStore(database);
        var rows = Rows(each);
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
        {
            var partition = PartitionKey.Of("bare", number.ToString("d8", CultureInfo.InvariantCulture));
            foreach (var row in rows)
            {
                await store.Commit(partition, [row], cancellation);
            }
        });
        return count / watch.Elapsed.TotalSeconds;
    }

    private static List<RowChange> Rows(Footprint each)
    {
        var rows = new List<RowChange>();
        rows.AddRange(Equal("row", each.Rows, each.RowBytes));
        rows.AddRange(Equal("mail", each.Mails, each.MailBytes));
        return rows;
    }

    private static IEnumerable<RowChange> Equal(string name, long count, long bytes)
    {
        for (var row = 0; row < count; row++)
        {
            var content = new byte[bytes / count];
            Array.Fill(content, (byte)'x');
            yield return new RowChange.Insert(string.Create(CultureInfo.InvariantCulture, $"{name}|{row:d4}"), content);
        }
    }
}
