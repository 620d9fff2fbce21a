using Azure;
using Azure.Data.Tables;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Tables;

/// <summary>Keys with every kind of character that the service allows and that URLs, OData or multipart could trip over.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableKeysTests(AzuriteFixture azurite)
{
    private static readonly string[] Odd =
        ["o'clock", "''", "a b", "a+b", "100%", "%27", "a&b=c", "a=b;c,d", "(x)", "ä ö ü ß €", "🎂", "{\"a\":1}", "a:b|c", "..", "~!@$^*_-."];

    [AzuriteFact]
    public async Task Odd_keys_are_written_read_updated_and_deleted()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in Odd)
        {
            await table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 });
            var row = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
            await table.UpdateEntityAsync(new TableEntity(key, key) { ["N"] = 2 }, row.ETag, TableUpdateMode.Replace);
            var updated = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
            await table.DeleteEntityAsync(updated, updated.ETag);

            Assert.Equal((key, key, 2), (updated.PartitionKey, updated.RowKey, updated.GetInt32("N")));
            Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(key, key)).HasValue);
        }
    }

    [AzuriteFact]
    public async Task Odd_keys_are_found_by_a_filter()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in Odd)
        {
            await table.AddEntityAsync(new TableEntity("p " + key, key));
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p " + key} and RowKey eq {key}");

            var row = Assert.Single(await table.QueryAsync<TableEntity>(filter).ToListAsync());

            Assert.Equal(key, row.RowKey);
        }
    }

    [AzuriteFact]
    public async Task Odd_keys_go_through_a_transaction()
    {
        var table = await azurite.NewTableAsync();
        foreach (var partition in Odd)
        {
            await table.SubmitTransactionAsync(Odd.Select(key => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, new TableEntity(partition, key) { ["Key"] = key })));
            await table.SubmitTransactionAsync(Odd.Select(key => new TableTransactionAction(
                TableTransactionActionType.UpdateMerge, new TableEntity(partition, key) { ["Again"] = key }, ETag.All)));
        }

        var rows = await table.QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(Odd.Length * Odd.Length, rows.Count);
        Assert.All(rows, row => Assert.Equal((row.RowKey, row.RowKey), (row.GetString("Key"), row.GetString("Again"))));
    }
}
