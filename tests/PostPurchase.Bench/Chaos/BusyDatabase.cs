using Microsoft.Data.Sqlite;
using PostPurchase.Bench.Hosting;
using PostPurchase.Local.Storage;

namespace PostPurchase.Bench.Chaos;

/// <summary>Another program that holds the database for writing and does not let go (SQLITE_BUSY).</summary>
internal sealed class BusyDatabase(string data) : Trouble
{
    private SqliteConnection? _holder;

    public override string Name => "busy database";

    /// <summary>Only those give up who have waited for five seconds.</summary>
    public override bool StopsWriting => false;

    public override async Task Begin(HostProcess host)
    {
        var path = Path.Combine(data, SqliteDatabase.FileName);
        _holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await _holder.OpenAsync();
        using var begin = _holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
    }

    public override Task End(HostProcess host)
    {
        _holder?.Dispose();
        return Task.CompletedTask;
    }
}
