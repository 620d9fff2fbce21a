using PostPurchase.Core.Storage;
using Xunit;

namespace PostPurchase.TestKit.Storage;

/// <summary>Keys, ranges and limits.</summary>
public abstract partial class PartitionStoreContract
{
    private static readonly string[] OddKeys =
    [
        "=", "|", "a", "A", "a|", "a=", "a=7c", "ä", "Z", "0", "10", "9", "-", "_", "~", "a b", "日本", "ß", "ss", "\uffe6",
        "'", "\"", "%",
    ];

    [Fact]
    public async Task Rows_come_in_ordinal_order_of_their_keys()
    {
        var partition = Partition("ordinal");
        await Committed(partition, [.. OddKeys.Select(key => Insert(key, ""))]);

        var rows = await Store.Query(partition, "!", "\uffff", 100, Never);

        Assert.Equal(OddKeys.Order(StringComparer.Ordinal), rows.Select(row => row.Key));
    }

    [Fact]
    public async Task Rows_with_odd_keys_are_found_one_by_one()
    {
        var partition = Partition("odd-keys");
        await Committed(partition, [.. OddKeys.Select(key => Insert(key, key))]);

        foreach (var key in OddKeys)
        {
            Assert.Equal(key, Text(await Found(partition, key)));
        }
    }

    [Theory]
    [InlineData("b", "d", "b,c")]
    [InlineData("b", "b", "")]
    [InlineData("d", "b", "")]
    [InlineData("b", "b0", "b")]
    [InlineData("aa", "z", "b,c,d")]
    [InlineData("", "b", "a")]
    public async Task A_range_includes_its_begin_and_excludes_its_end(string from, string to, string expected)
    {
        var partition = Partition($"range-{from}-{to}");
        await Committed(partition, Insert("c", ""), Insert("a", ""), Insert("d", ""), Insert("b", ""));

        var rows = await Store.Query(partition, from, to, 10, Never);

        Assert.Equal(expected, string.Join(',', rows.Select(row => row.Key)));
    }

    [Fact]
    public async Task A_range_ends_at_its_limit()
    {
        var partition = Partition("limit");
        await Committed(partition, Insert("c", ""), Insert("a", ""), Insert("b", ""));

        Assert.Equal(["a", "b"], (await Store.Query(partition, "a", "z", 2, Never)).Select(row => row.Key));
        Assert.Empty(await Store.Query(partition, "a", "z", 0, Never));
    }

    [Fact]
    public async Task Rows_in_a_range_carry_data_and_tags_to_write_with()
    {
        var partition = Partition("range-tags");
        await Committed(partition, Insert("a", "1"), Insert("b", "2"));

        var rows = await Store.Query(partition, "a", "z", 10, Never);

        Assert.Equal(["1", "2"], rows.Select(Text));
        await Committed(partition, [.. rows.Select(row => new RowChange.Delete(row.Key, row.ETag))]);
    }

    [Fact]
    public async Task Any_bytes_come_back_as_they_went_in()
    {
        var partition = Partition("bytes");
        byte[][] contents = [[], [0], [0, 255, 0], [.. Enumerable.Range(0, 256).Select(value => (byte)value)]];
        await Committed(partition, [.. contents.Select((data, index) => new RowChange.Insert($"{index}", data))]);

        for (var index = 0; index < contents.Length; index++)
        {
            Assert.Equal(contents[index], (await Found(partition, $"{index}")).Data.ToArray());
        }
    }

    [Fact]
    public async Task The_largest_row_fits()
    {
        var partition = Partition("largest");
        var data = Pattern(BatchLimits.MaxRowBytes);

        await Committed(partition, new RowChange.Insert("row", data));

        var row = await Found(partition, "row");
        Assert.True(row.Data.Span.SequenceEqual(data));
    }

    [Fact]
    public async Task No_shop_or_order_name_reaches_into_another_partition()
    {
        string[][] names =
        [
            ["order", "a", "b"], ["order", "a|b"], ["order", "a=7cb"], ["order|a", "b"], ["order", "a/b"], ["order", "a\\b"],
            ["order", "a'b"], ["order", "a%7Cb"], ["order", "A", "b"], ["order", "a\0b"], ["order", "ä"], ["order", "a", "b "],
            ["order", "a%"], ["order", "a_"], ["order", "a", "'; DROP TABLE rows; --"], ["order", "a", ""], ["order", "a"],
        ];
        var partitions = names.Select(name => PartitionKey.Of(["contract", "hostile", .. name])).ToArray();
        foreach (var partition in partitions)
        {
            await Committed(partition, Insert("row", partition.Value));
        }

        foreach (var partition in partitions)
        {
            Assert.Equal([$"row={partition.Value}"], await All(partition));
        }
    }

    [Fact]
    public async Task What_breaks_a_limit_is_refused_and_writes_nothing()
    {
        var partition = Partition("limits");
        RowChange[][] refused =
        [
            [],
            [.. Enumerable.Range(0, 101).Select(number => Insert($"{number}", ""))],
            [Insert("a", ""), Put("a", "")],
            [Put("a", ""), new RowChange.Put("b", new byte[BatchLimits.MaxRowBytes + 1])],
            [.. Enumerable.Range(0, 5).Select(number => new RowChange.Put($"{number}", new byte[BatchLimits.MaxRowBytes]))],
            [Put("", "")],
            [Put("a/b", "")],
            [Put("a\0", "")],
            [Put("😀", "")],
            [Put(new string('a', 513), "")],
            [Put("a", ""), new RowChange.Replace("b", Bytes(""), "*")],
            [Put("a", ""), new RowChange.Delete("b", "")],
        ];

        foreach (var changes in refused)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.Commit(partition, changes, Never));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.Commit(default, [Put("a", "")], Never));
        Assert.Empty(await All(partition));
    }

    [Fact]
    public async Task A_cancelled_caller_changes_nothing()
    {
        var partition = Partition("cancelled");
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.Commit(partition, [Insert("row", "")], cancelled));

        Assert.Empty(await All(partition));
    }

    private static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)(index * 31 % 251))];
}
