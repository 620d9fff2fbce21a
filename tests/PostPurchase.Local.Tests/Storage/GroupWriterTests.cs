using System.Text;
using Microsoft.Data.Sqlite;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Tests.Storage;

public sealed class GroupWriterTests : IDisposable
{
    private static readonly PartitionKey Partition = PartitionKey.Of("order", "demo", "1001");
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_fails_the_write_and_the_next_is_tried_afresh()
    {
        await using var database = SqliteDatabase.Open(_folder.Path);
        await Put(database, "before", "data");
        await database.Write(session => session.Use("PRAGMA max_page_count = 1").First(row => row.Long(0)));
        var large = new string('x', 500_000);

        var failed = await Assert.ThrowsAsync<IOException>(() => Put(database, "during", large));
        Assert.IsType<SqliteException>(failed.InnerException);
        Assert.Equal(["before"], await Keys(database));

        await database.Write(session => session.Use("PRAGMA max_page_count = 1000000").First(row => row.Long(0)));
        await Put(database, "during", large);
        Assert.Equal(["before", "during"], await Keys(database));
    }

    [Fact]
    public async Task A_failure_leaves_nothing_of_its_group()
    {
        await using var database = SqliteDatabase.Open(_folder.Path);
        var (before, failing, after) = await RunInOneGroup(
            database,
            () => Put(database, "before", "data"),
            () => database.Write<int>(_ => throw new InvalidOperationException("broken")),
            () => Put(database, "after", "data"));

        await Assert.ThrowsAsync<IOException>(() => before);
        Assert.Contains("broken", (await Assert.ThrowsAsync<IOException>(() => failing)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => after);
        Assert.Empty(await Keys(database));
    }

    [Fact]
    public async Task A_conflict_fails_only_its_own_request_of_a_group()
    {
        await using var database = SqliteDatabase.Open(_folder.Path);
        var store = new SqliteStore(database);
        var (first, second, third) = await RunInOneGroup(
            database,
            () => store.Commit(Partition, [new RowChange.Insert("row", new byte[] { 1 })], default).AsTask(),
            () => store.Commit(
                Partition,
                [new RowChange.Put("other", new byte[] { 2 }), new RowChange.Insert("row", new byte[] { 2 })],
                default).AsTask(),
            () => store.Commit(Partition, [new RowChange.Insert("third", new byte[] { 3 })], default).AsTask());

        Assert.IsType<CommitResult.Committed>(await first);
        Assert.Equal(1, Assert.IsType<CommitResult.Conflict>(await second).Index);
        Assert.IsType<CommitResult.Committed>(await third);
        Assert.Equal(["row", "third"], await Keys(database));
    }

    [Fact]
    public async Task Closing_writes_what_is_enqueued()
    {
        // Off xunit's own context, which takes thousands of continuations only slowly.
        await Task.Run(async () =>
        {
            var database = SqliteDatabase.Open(_folder.Path);
            var pending = Enumerable.Range(0, 5000).Select(number => Put(database, $"{number:D4}", "data")).ToList();
            await database.DisposeAsync();
            await Task.WhenAll(pending);
        });

        await using var reopened = SqliteDatabase.Open(_folder.Path);

        Assert.Equal(5000, (await Keys(reopened)).Count);
    }

    // The writer is held in a first transaction until all three wait, so that they share the next one.
    private static async Task<(Task<T1> First, Task<T2> Second, Task<T3> Third)> RunInOneGroup<T1, T2, T3>(
        SqliteDatabase database, Func<Task<T1>> first, Func<Task<T2>> second, Func<Task<T3>> third)
    {
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var held = database.Write(_ =>
        {
            begun.SetResult();
            return release.Wait(TimeSpan.FromSeconds(30));
        });
        await begun.Task;
        var tasks = (first(), second(), third());
        release.Set();
        Assert.True(await held);
        return tasks;
    }

    private static async Task<CommitResult> Put(SqliteDatabase database, string key, string text) =>
        await new SqliteStore(database).Commit(Partition, [new RowChange.Put(key, Encoding.UTF8.GetBytes(text))], default);

    private static async Task<IReadOnlyList<string>> Keys(SqliteDatabase database) =>
        [.. (await new SqliteStore(database).Query(Partition, " ", "~", 10_000, default)).Select(row => row.Key)];
}
