using System.Text;
using Microsoft.Data.Sqlite;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly PartitionKey Partition = PartitionKey.Of("order", "demo", "1001");
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_after_a_crash()
    {
        await using var database = SqliteDatabase.Open(_folder.Path);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Put(database, $"{number:D3}", "data")));

        using var crashed = _folder.CopyAsAfterCrash();
        await using var reopened = SqliteDatabase.Open(crashed.Path);

        Assert.Equal(100, (await Keys(reopened)).Count);
    }

    [Fact]
    public async Task Tags_are_not_given_again_after_reopening()
    {
        string first;
        await using (var database = SqliteDatabase.Open(_folder.Path))
        {
            first = Tag(await Put(database, "row", "data"));
            await new SqliteStore(database).Commit(Partition, [new RowChange.Delete("row", first)], default);
        }

        await using var reopened = SqliteDatabase.Open(_folder.Path);

        Assert.NotEqual(first, Tag(await Put(reopened, "row", "data")));
    }

    [Fact]
    public async Task Writing_and_reading_after_closing_is_refused()
    {
        var database = SqliteDatabase.Open(_folder.Path);
        await database.DisposeAsync();
        await database.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Put(database, "row", "data"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Keys(database));
    }

    [Fact]
    public async Task A_statement_is_prepared_once_whatever_is_bound_to_its_limit()
    {
        await using var database = SqliteDatabase.Open(_folder.Path);

        var again = Enumerable.Range(1, 3).Select(limit => database.Read(limit, static (session, most) =>
        {
            var statement = session.Use("SELECT key FROM rows ORDER BY key LIMIT ?");
            statement.Bind(most).All(static row => row.Text(0));
            return statement.PreparedAgain;
        }));

        Assert.All(again, times => Assert.Equal(0, times));
    }

    [Fact]
    public async Task A_second_opener_is_told_that_the_folder_is_in_use()
    {
        await using (SqliteDatabase.Open(_folder.Path))
        {
            var refused = Assert.Throws<DataFolderException>(() => SqliteDatabase.Open(_folder.Path));
            Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
            Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
        }

        await using var reopened = SqliteDatabase.Open(_folder.Path);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        await using (var database = SqliteDatabase.Open(_folder.Path))
        {
            await Put(database, "row", "data");
        }

        var version = Raw("PRAGMA user_version");
        Raw("PRAGMA user_version = 99");

        var refused = Assert.Throws<DataFolderException>(() => SqliteDatabase.Open(_folder.Path));

        Assert.Contains("99", refused.Message, StringComparison.Ordinal);
        Raw($"PRAGMA user_version = {version}");
        await using var reopened = SqliteDatabase.Open(_folder.Path);
        Assert.Equal(["row"], await Keys(reopened));
    }

    [Fact]
    public async Task A_database_of_an_older_version_gets_the_missing_tables()
    {
        await using (var database = SqliteDatabase.Open(_folder.Path))
        {
            await Put(database, "row", "data");
        }

        Raw("DROP TABLE meta; PRAGMA user_version = 3");

        await using var reopened = SqliteDatabase.Open(_folder.Path);
        await new SettingsTable(reopened).Set("clock", "now");

        Assert.Equal("now", new SettingsTable(reopened).Get("clock"));
        Assert.Equal(["row"], await Keys(reopened));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_folder.Database, string.Concat(Enumerable.Repeat("no database at all. ", 1000)));

        var refused = Assert.Throws<DataFolderException>(() => SqliteDatabase.Open(_folder.Path));

        Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<CommitResult> Put(SqliteDatabase database, string key, string text) =>
        await new SqliteStore(database).Commit(Partition, [new RowChange.Put(key, Encoding.UTF8.GetBytes(text))], default);

    private static string Tag(CommitResult result) => Assert.Single(Assert.IsType<CommitResult.Committed>(result).ETags);

    private static async Task<IReadOnlyList<string>> Keys(SqliteDatabase database) =>
        [.. (await new SqliteStore(database).Query(Partition, " ", "~", 10_000, default)).Select(row => row.Key)];

    private object? Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
