using Azure.Data.Tables;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class TableQueriesTests(AzuriteFixture azurite)
{
    [AzuriteFact]
    public async Task A_query_goes_on_past_a_thousand_rows()
    {
        var table = await azurite.NewTableAsync();
        var keys = Enumerable.Range(0, 1_250).Select(n => $"{n:0000}").ToList();
        await FillAsync(table, keys);

        var rows = await table.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync();

        Assert.Equal(keys, rows.Select(row => row.RowKey));
    }

    [AzuriteFact]
    public async Task A_listing_can_be_taken_up_again_at_any_page()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, ["a", "b", "c", "d", "e"]);

        var first = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages().FirstAsync();
        var rest = await table.QueryAsync<TableEntity>().AsPages(first.ContinuationToken, 2).ToListAsync();

        Assert.Equal(["a", "b"], first.Values.Select(row => row.RowKey));
        Assert.Equal([["c", "d"], ["e"]], rest.Select(page => page.Values.Select(row => row.RowKey).ToArray()));
        Assert.Null(rest[^1].ContinuationToken);
    }

    [AzuriteFact]
    public async Task A_range_of_row_keys_is_half_open_as_asked()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, ["a", "b1", "b2", "c"]);

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"b"} and RowKey lt {"c"}");
        var rows = await table.QueryAsync<TableEntity>(filter).ToListAsync();

        Assert.Equal(["b1", "b2"], rows.Select(row => row.RowKey));
    }

    [AzuriteFact]
    public async Task Only_the_selected_properties_come_back()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = await table.QueryAsync<TableEntity>(select: ["RowKey", "B"]).FirstAsync();

        Assert.Equal(("r", 2), (row.RowKey, row.GetInt32("B")));
        Assert.False(row.ContainsKey("A"));
    }

    private static async Task FillAsync(TableClient table, IEnumerable<string> keys)
    {
        foreach (var batch in keys.Chunk(100))
        {
            await table.SubmitTransactionAsync(batch.Select(
                key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", key))));
        }
    }
}
