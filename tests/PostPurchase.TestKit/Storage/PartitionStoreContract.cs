using System.Text;
using PostPurchase.Core.Storage;
using Xunit;

namespace PostPurchase.TestKit.Storage;

/// <summary>
/// What every adapter of the storage port holds. Each test has its own partition, so that one table serves a whole run; a
/// partition that an earlier run has used must be gone.
/// </summary>
public abstract partial class PartitionStoreContract
{
    private static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>The adapter under test.</summary>
    protected abstract IPartitionStore Store { get; }

    [Fact]
    public async Task A_row_never_written_is_not_found()
    {
        Assert.Null(await Store.Get(Partition("missing"), "row", Never));
        Assert.Empty(await Store.Query(Partition("missing"), "a", "z", 10, Never));
    }

    [Fact]
    public async Task An_inserted_row_is_found_with_the_tag_of_its_commit()
    {
        var partition = Partition("insert");
        var tags = await Committed(partition, Insert("row", "hello"));

        var row = await Found(partition, "row");

        Assert.Equal("row", row.Key);
        Assert.Equal("hello", Text(row));
        Assert.Equal(Assert.Single(tags), row.ETag);
    }

    [Fact]
    public async Task A_row_is_inserted_only_once()
    {
        var partition = Partition("insert-twice");
        await Committed(partition, Insert("row", "first"));

        Assert.Equal(0, await Conflict(partition, Insert("row", "second")));

        Assert.Equal("first", Text(await Found(partition, "row")));
    }

    [Fact]
    public async Task A_replacement_at_the_read_version_changes_data_and_tag()
    {
        var partition = Partition("replace");
        var before = (await Committed(partition, Insert("row", "first")))[0];

        var after = (await Committed(partition, new RowChange.Replace("row", Bytes("second"), before)))[0];

        var row = await Found(partition, "row");
        Assert.NotEqual(before, after);
        Assert.Equal("second", Text(row));
        Assert.Equal(after, row.ETag);
    }

    [Fact]
    public async Task A_replacement_at_an_old_version_is_a_conflict()
    {
        var partition = Partition("replace-old");
        var old = (await Committed(partition, Insert("row", "first")))[0];
        await Committed(partition, new RowChange.Replace("row", Bytes("second"), old));

        Assert.Equal(0, await Conflict(partition, new RowChange.Replace("row", Bytes("third"), old)));

        Assert.Equal("second", Text(await Found(partition, "row")));
    }

    [Fact]
    public async Task Replacing_or_deleting_a_row_that_is_gone_is_a_conflict()
    {
        var partition = Partition("gone");
        var tag = (await Committed(partition, Insert("row", "first")))[0];
        Assert.Equal("", (await Committed(partition, new RowChange.Delete("row", tag)))[0]);

        Assert.Equal(0, await Conflict(partition, new RowChange.Replace("row", Bytes("second"), tag)));
        Assert.Equal(0, await Conflict(partition, new RowChange.Delete("row", tag)));

        Assert.Null(await Store.Get(partition, "row", Never));
    }

    [Fact]
    public async Task A_deletion_at_an_old_version_is_a_conflict()
    {
        var partition = Partition("delete-old");
        var old = (await Committed(partition, Insert("row", "first")))[0];
        await Committed(partition, Put("row", "second"));

        Assert.Equal(0, await Conflict(partition, new RowChange.Delete("row", old)));

        Assert.Equal("second", Text(await Found(partition, "row")));
    }

    [Fact]
    public async Task A_put_writes_whatever_was_there()
    {
        var partition = Partition("put");
        var first = (await Committed(partition, Put("row", "first")))[0];
        var second = (await Committed(partition, Put("row", "first")))[0];

        Assert.NotEqual(first, second);
        Assert.Equal(0, await Conflict(partition, new RowChange.Replace("row", Bytes("third"), first)));
        Assert.Equal(second, (await Found(partition, "row")).ETag);
    }

    [Fact]
    public async Task A_row_inserted_again_has_another_tag()
    {
        var partition = Partition("insert-again");
        var first = (await Committed(partition, Insert("row", "same")))[0];
        await Committed(partition, new RowChange.Delete("row", first));

        var second = (await Committed(partition, Insert("row", "same")))[0];

        Assert.NotEqual(first, second);
        Assert.Equal(0, await Conflict(partition, new RowChange.Delete("row", first)));
    }

    [Fact]
    public async Task A_batch_with_a_conflict_changes_nothing_and_names_the_first()
    {
        var partition = Partition("atomic");
        var tag = (await Committed(partition, Insert("a", "a"), Insert("b", "b")))[0];

        var index = await Conflict(
            partition,
            Insert("c", "c"),
            new RowChange.Delete("a", tag),
            Put("d", "d"),
            Insert("b", "again"),
            new RowChange.Delete("e", tag));

        Assert.Equal(3, index);
        Assert.Equal(["a=a", "b=b"], await All(partition));
    }

    [Fact]
    public async Task A_batch_changes_all_of_its_rows()
    {
        var partition = Partition("batch");
        var tags = await Committed(partition, Insert("a", "a"), Insert("b", "b"), Insert("c", "c"));

        var after = await Committed(
            partition,
            new RowChange.Delete("a", tags[0]),
            new RowChange.Replace("b", Bytes("B"), tags[1]),
            Insert("d", "d"),
            Put("c", "C"));

        Assert.Equal(["b=B", "c=C", "d=d"], await All(partition));
        Assert.Equal(4, after.Count);
        Assert.Equal("", after[0]);
        Assert.Equal((await Found(partition, "d")).ETag, after[2]);
    }

    [Fact]
    public async Task A_batch_has_up_to_a_hundred_changes()
    {
        var partition = Partition("hundred");

        await Committed(partition, [.. Enumerable.Range(0, 100).Select(number => Insert($"{number:D3}", $"{number}"))]);

        Assert.Equal(100, (await All(partition)).Count);
    }

    [Fact]
    public async Task Two_hundred_concurrent_increments_lose_none()
    {
        var partition = Partition("increments");
        await Committed(partition, Insert("count", "0"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 10;)
            {
                var row = await Found(partition, "count");
                var next = Bytes($"{int.Parse(Text(row)) + 1}");
                var result = await Store.Commit(partition, [new RowChange.Replace("count", next, row.ETag)], Never);
                done += result is CommitResult.Committed ? 1 : 0;
            }
        })));

        Assert.Equal("200", Text(await Found(partition, "count")));
    }

    [Fact]
    public async Task Of_concurrent_inserts_one_wins()
    {
        var partition = Partition("one-wins");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Task.Run(async () => await Store.Commit(partition, [Insert("row", $"{number}"), Insert($"by-{number}", "")], Never))));

        Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Equal(2, (await All(partition)).Count);
    }

    private static PartitionKey Partition(string test) => PartitionKey.Of("contract", test);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(Row row) => Encoding.UTF8.GetString(row.Data.Span);

    private static RowChange.Insert Insert(string key, string text) => new(key, Bytes(text));

    private static RowChange.Put Put(string key, string text) => new(key, Bytes(text));

    private async Task<Row> Found(PartitionKey partition, string key) =>
        await Store.Get(partition, key, Never) ?? throw new InvalidOperationException($"Row '{key}' is not there.");

    private async Task<IReadOnlyList<string>> Committed(PartitionKey partition, params RowChange[] changes) =>
        Assert.IsType<CommitResult.Committed>(await Store.Commit(partition, changes, Never)).ETags;

    private async Task<int> Conflict(PartitionKey partition, params RowChange[] changes) =>
        Assert.IsType<CommitResult.Conflict>(await Store.Commit(partition, changes, Never)).Index;

    private async Task<IReadOnlyList<string>> All(PartitionKey partition) =>
        [.. (await Store.Query(partition, " ", "\uffff", 1000, Never)).Select(row => $"{row.Key}={Text(row)}")];
}
