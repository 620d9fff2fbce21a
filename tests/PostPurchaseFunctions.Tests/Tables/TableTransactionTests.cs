using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class TableTransactionTests(AzuriteFixture azurite)
{
    [AzuriteFact]
    public async Task A_transaction_does_all_its_actions_and_answers_with_etags()
    {
        var table = await azurite.NewTableAsync();
        var old = (await table.AddEntityAsync(new TableEntity("p", "replaced") { ["A"] = 1 })).Headers.ETag ?? default;
        await table.AddEntityAsync(new TableEntity("p", "merged") { ["A"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "deleted"));

        var answers = (await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "added") { ["A"] = 2L }),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replaced") { ["B"] = 2 }, old),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "merged") { ["B"] = 2 }),
            new(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
        ])).Value;

        var rows = (await table.QueryAsync<TableEntity>().ToListAsync()).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        Assert.Equal(["added", "merged", "replaced"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([204, 204, 204, 204], answers.Select(answer => answer.Status));
        Assert.Equal(rows["added"].ETag, answers[0].Headers.ETag);
        Assert.Equal(rows["replaced"].ETag, answers[1].Headers.ETag);
        Assert.False(rows["replaced"].ContainsKey("A"));
        Assert.Equal((1, 2), (rows["merged"].GetInt32("A"), rows["merged"].GetInt32("B")));
        Assert.Equal(2L, rows["added"].GetInt64("A"));
    }

    [AzuriteFact]
    public async Task A_refused_transaction_changes_nothing_and_names_the_action()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "there"));

        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "first")),
            new(TableTransactionActionType.Add, new TableEntity("p", "second")),
            new(TableTransactionActionType.Add, new TableEntity("p", "there")),
        ]));

        Assert.Equal(409, error.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, error.ErrorCode);
        Assert.Equal(2, error.FailedTransactionActionIndex);
        Assert.Equal("there", Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync()).RowKey);
    }

    [AzuriteFact]
    public async Task A_stale_etag_refuses_the_transaction()
    {
        var table = await azurite.NewTableAsync();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "guard"))).Headers.ETag ?? default;
        await table.UpsertEntityAsync(new TableEntity("p", "guard") { ["A"] = 1 });

        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "event")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "guard"), stale),
        ]));

        Assert.Equal(412, error.Status);
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied, error.ErrorCode);
        Assert.Equal(1, error.FailedTransactionActionIndex);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "event")).HasValue);
    }

    [AzuriteFact]
    public async Task An_empty_transaction_is_refused()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }
}
