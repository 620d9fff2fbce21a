using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class TableRowsTests(AzuriteFixture azurite)
{
    [AzuriteFact]
    public async Task A_row_comes_back_with_its_values_and_their_types()
    {
        var table = await azurite.NewTableAsync();
        var at = new DateTimeOffset(2026, 3, 26, 9, 0, 0, 123, TimeSpan.Zero).AddTicks(4567);
        var id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "Grüße, \"Anna\" 🎂\r\n--batch",
            ["Empty"] = "",
            ["Flag"] = true,
            ["Count"] = 7,
            ["Long"] = 9_007_199_254_740_993L,
            ["Number"] = 0.1,
            ["Whole"] = 3.0,
            ["At"] = at,
            ["Id"] = id,
            ["Bytes"] = new byte[] { 0, 1, 254, 255 },
            ["Nothing"] = null,
        });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("p", row.PartitionKey);
        Assert.Equal("r", row.RowKey);
        Assert.Equal("Grüße, \"Anna\" 🎂\r\n--batch", row.GetString("Text"));
        Assert.Equal("", row.GetString("Empty"));
        Assert.True(row.GetBoolean("Flag"));
        Assert.Equal(7, row.GetInt32("Count"));
        Assert.Equal(9_007_199_254_740_993L, row.GetInt64("Long"));
        Assert.Equal(0.1, row.GetDouble("Number"));
        Assert.Equal(3.0, row.GetDouble("Whole"));
        Assert.Equal(at, row.GetDateTimeOffset("At"));
        Assert.Equal(at.UtcDateTime, row.GetDateTime("At"));
        Assert.Equal(id, row.GetGuid("Id"));
        Assert.Equal([0, 1, 254, 255], row.GetBinary("Bytes"));
        Assert.Equal([0, 1, 254, 255], row.GetBinaryData("Bytes").ToArray());
        Assert.Null(row.GetString("Nothing"));
        Assert.NotNull(row.Timestamp);
        Assert.NotEqual(default, row.ETag);
    }

    [AzuriteFact]
    public async Task A_row_can_be_a_class_of_the_app()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new PersonRow { PartitionKey = "p", RowKey = "r", Name = "Anna", Orders = 3_000_000_000 });

        var row = (await table.GetEntityAsync<PersonRow>("p", "r")).Value;

        Assert.Equal(("Anna", 3_000_000_000), (row.Name, row.Orders));
        Assert.NotEqual(default, row.ETag);
    }

    [Fact]
    public void A_property_of_another_type_is_refused()
    {
        var row = new TableEntity("p", "r") { ["Count"] = 7 };

        Assert.Throws<InvalidOperationException>(() => row.GetString("Count"));
        Assert.Null(row.GetString("Missing"));
    }

    [AzuriteFact]
    public async Task A_row_that_is_not_there_has_no_value()
    {
        var table = await azurite.NewTableAsync();

        var found = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.False(found.HasValue);
        Assert.Equal(404, error.Status);
        Assert.Equal(TableErrorCode.ResourceNotFound, error.ErrorCode);
    }

    [AzuriteFact]
    public async Task Adding_a_row_that_is_there_is_refused()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, error.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, error.ErrorCode);
    }

    [AzuriteFact]
    public async Task Replacing_needs_the_current_etag()
    {
        var table = await azurite.NewTableAsync();
        var added = await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        var first = added.Headers.ETag ?? default;
        var replaced = await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, first, TableUpdateMode.Replace);

        var error = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, first, TableUpdateMode.Replace));

        Assert.Equal(412, error.Status);
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied, error.ErrorCode);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(replaced.Headers.ETag, row.ETag);
        Assert.Equal(3, row.GetInt32("A"));
        Assert.False(row.ContainsKey("B"));
    }

    [AzuriteFact]
    public async Task Merging_keeps_what_it_does_not_name()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, ETag.All);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["C"] = 4 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((3, 2, 4), (row.GetInt32("A"), row.GetInt32("B"), row.GetInt32("C")));
    }

    [AzuriteFact]
    public async Task An_update_without_an_etag_is_refused()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [AzuriteFact]
    public async Task Deleting_needs_the_current_etag_where_one_is_given()
    {
        var table = await azurite.NewTableAsync();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag ?? default;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first));
        await table.DeleteEntityAsync("p", "r");

        Assert.Equal(412, error.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [AzuriteFact]
    public async Task Deleting_a_row_that_is_not_there_is_no_error()
    {
        var table = await azurite.NewTableAsync();

        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    private sealed class PersonRow : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Name { get; set; } = "";

        public long Orders { get; set; }
    }
}
