using PostPurchase.Local.Storage;

namespace PostPurchase.Bench.Baselines;

/// <summary>What lies in a data folder: rows of the store and mails, and the bytes in them.</summary>
internal sealed record Footprint(long Rows, long RowBytes, long Mails, long MailBytes)
{
    public static Footprint Of(SqliteDatabase database) => database.Read(0, static (session, _) =>
    {
        var rows = session.Use("SELECT count(*), sum(length(partition) + length(key) + length(data)) FROM rows").First(static row => (row.Long(0), row.Long(1)));
        var mails = session.Use("SELECT count(*), sum(length(json) + length(html) + length(text)) FROM mails").First(static row => (row.Long(0), row.Long(1)));
        return new Footprint(rows.Item1, rows.Item2, mails.Item1, mails.Item2);
    });

    public static Footprint operator -(Footprint one, Footprint other) =>
        new(one.Rows - other.Rows, one.RowBytes - other.RowBytes, one.Mails - other.Mails, one.MailBytes - other.MailBytes);

    /// <summary>The same, of each of so many.</summary>
    public Footprint Per(int count) => new(Share(Rows, count), Share(RowBytes, count), Share(Mails, count), Share(MailBytes, count));

    private static long Share(long sum, int count) => (sum + (count / 2)) / count;
}
