using System.Net;
using System.Text;
using Azure.Data.Tables;
using PostPurchase.Core.Storage;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Storage;

/// <summary>What Table Storage limits, and what each use of it costs.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableStoreLimitsTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly PartitionKey Partition = PartitionKey.Of("order", "demo", "1001");

    [AzuriteFact]
    public async Task A_range_of_more_than_a_thousand_rows_comes_whole_and_in_order()
    {
        var (store, meter) = await New();
        for (var hundred = 0; hundred < 21; hundred++)
        {
            await Committed(store, [.. Enumerable.Range(hundred * 100, 100).Select(number => Put($"event|{number:D5}", 1))]);
        }

        var before = meter.Count;
        var rows = await store.Query(Partition, "event|", "event}", int.MaxValue, Never);
        var some = await store.Query(Partition, "event|", "event}", 1500, Never);

        Assert.Equal(Enumerable.Range(0, 2100).Select(number => $"event|{number:D5}"), rows.Select(row => row.Key));
        Assert.Equal(rows.Take(1500).Select(row => row.Key), some.Select(row => row.Key));
        Assert.Equal(3 + 2, meter.Count - before);
    }

    [AzuriteTheory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(65_535, 1)]
    [InlineData(65_536, 1)]
    [InlineData(65_537, 2)]
    [InlineData(131_072, 2)]
    [InlineData(BatchLimits.MaxRowBytes, 12)]
    public async Task Data_are_cut_into_properties_of_64_KiB(int length, int properties)
    {
        var (store, _, table) = await NewWithTable();
        var put = Put("row", length);
        await Committed(store, [put]);

        var entity = (await table.GetEntityAsync<TableEntity>(Partition.Value, "row")).Value;

        Assert.Equal(properties, entity.Keys.Count(name => name.StartsWith('D')));
        var row = await store.Get(Partition, "row", Never);
        Assert.True(row?.Data.Span.SequenceEqual(put.Data.Span));
    }

    [AzuriteFact]
    public async Task A_shorter_replacement_leaves_nothing_of_the_longer_row()
    {
        var (store, _) = await New();
        var tags = await Committed(store, [Put("row", 200_000)]);

        await Committed(store, [new RowChange.Replace("row", "short"u8.ToArray(), tags[0])]);

        var row = await store.Get(Partition, "row", Never);
        Assert.Equal("short", row is null ? null : Encoding.UTF8.GetString(row.Data.Span));
    }

    [AzuriteFact]
    public async Task The_largest_batch_goes_through()
    {
        var (store, _) = await New();
        RowChange[] largest = [.. Enumerable.Range(0, 4).Select(number => Put($"{number}", BatchLimits.MaxRowBytes))];

        Assert.Equal(4, (await Committed(store, largest)).Count);
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await store.Commit(Partition, [.. largest, Put("e", 100 * 1024)], Never));
    }

    [AzuriteFact]
    public async Task A_hundred_changes_of_the_longest_and_most_escaped_keys_go_through()
    {
        var (store, _) = await New();
        var longest = new string('日', BatchLimits.MaxKeyLength - 3);

        await Committed(store, [.. Enumerable.Range(0, 100).Select(number => Put(longest + $"{number:D3}", 10_000))]);

        Assert.Equal(100, (await store.Query(Partition, "日", "早", 1000, Never)).Count);
    }

    [AzuriteFact]
    public async Task Each_use_is_one_transaction()
    {
        var (store, meter) = await New();

        var tag = (await Committed(store, [new RowChange.Insert("a", "1"u8.ToArray())]))[0];
        await Committed(store, [new RowChange.Replace("a", "2"u8.ToArray(), tag), new RowChange.Insert("b", "1"u8.ToArray())]);
        await store.Get(Partition, "a", Never);
        await store.Query(Partition, "a", "z", 10, Never);

        Assert.Equal(4, meter.Count);
    }

    [AzuriteFact]
    public async Task A_missing_table_is_no_conflict()
    {
        var store = new TableStore(new TableClient(azurite.ConnectionString, "never0made"));

        await Assert.ThrowsAnyAsync<Exception>(async () => await store.Commit(Partition, [Put("a", 1)], Never));
        await Assert.ThrowsAnyAsync<Exception>(async () => await store.Commit(Partition, [Put("a", 1), Put("b", 1)], Never));
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_a_failing_store()
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1) } };
        using var port = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = (IPEndPoint)port.LocalEndpoint;
        port.Stop();
        var store = new TableStore(new TableClient(new Uri($"http://{address}/account"), "rows", azurite.Credential, options));

        await Assert.ThrowsAnyAsync<IOException>(async () => await store.Get(Partition, "a", Never));
        await Assert.ThrowsAnyAsync<IOException>(async () => await store.Query(Partition, "a", "b", 1, Never));
        await Assert.ThrowsAnyAsync<IOException>(async () => await store.Commit(Partition, [Put("a", 1)], Never));
    }

    private static RowChange.Put Put(string key, int length) =>
        new(key, Enumerable.Range(0, length).Select(index => (byte)(index * 31 % 251)).ToArray());

    private static async Task<IReadOnlyList<string>> Committed(IPartitionStore store, IReadOnlyList<RowChange> changes) =>
        Assert.IsType<CommitResult.Committed>(await store.Commit(Partition, changes, Never)).ETags;

    private async Task<(IPartitionStore Store, TransactionMeter Meter)> New()
    {
        var (store, meter, _) = await NewWithTable();
        return (store, meter);
    }

    private async Task<(IPartitionStore Store, TransactionMeter Meter, TableClient Table)> NewWithTable()
    {
        var meter = new TransactionMeter();
        var options = new TableStoreOptions
        {
            ConnectionString = azurite.ConnectionString,
            Table = (await azurite.NewTableAsync()).Name,
        };
        var table = TableClients.Create(options, new Azure.Identity.DefaultAzureCredential(), meter);
        return (new TableStore(table), meter, table);
    }
}
