using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class TableAccountsTests(AzuriteFixture azurite)
{
    [AzuriteFact]
    public async Task A_table_is_created_once_found_and_deleted()
    {
        var service = new TableServiceClient(azurite.Endpoint, azurite.Credential);
        await service.CreateTableIfNotExistsAsync("created");
        await service.CreateTableIfNotExistsAsync("created");

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync("created"));
        var names = await service.QueryAsync("TableName eq 'created'").Select(item => item.Name).ToListAsync();
        await service.DeleteTableAsync("created");

        Assert.Equal(TableErrorCode.TableAlreadyExists, error.ErrorCode);
        Assert.Equal(["created"], names);
        Assert.Empty(await service.QueryAsync("TableName eq 'created'").ToListAsync());
    }

    [AzuriteFact]
    public async Task A_missing_table_says_so()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient("missing");

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((404, "TableNotFound"), (error.Status, error.ErrorCode));
    }

    [AzuriteFact]
    public async Task A_wrong_key_is_refused()
    {
        var wrong = new TableSharedKeyCredential(azurite.Credential.AccountName, "d3Jvbmc=");

        var error = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableClient(azurite.Endpoint, "any", wrong, NoRetries()).CreateIfNotExistsAsync());

        Assert.Equal(403, error.Status);
    }

    [Fact]
    public void A_client_knows_its_account_and_table_whatever_it_was_made_from()
    {
        var account = new Uri("https://shop.table.core.windows.net");
        TableClient[] clients =
        [
            new("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=a2V5;EndpointSuffix=core.windows.net", "orders"),
            new(account, "orders", new TableSharedKeyCredential("shop", "a2V5")),
            new(account, "orders", new NoToken()),
        ];

        Assert.All(clients, client => Assert.Equal(("shop", "orders"), (client.AccountName, client.Name)));
        Assert.All(clients, client => Assert.Equal("https://shop.table.core.windows.net/orders", client.Uri.AbsoluteUri));
        Assert.Equal("devstoreaccount1", new TableServiceClient("UseDevelopmentStorage=true").AccountName);
    }

    private static TableClientOptions NoRetries() => new() { Retry = { MaxRetries = 0 } };

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
            => throw new NotSupportedException();
    }
}
