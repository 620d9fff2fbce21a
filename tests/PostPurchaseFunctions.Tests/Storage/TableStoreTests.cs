using Azure.Data.Tables;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Storage;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Storage;

/// <summary>The storage port's contract, held by Table Storage.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableStoreTests(AzuriteFixture azurite) : PartitionStoreContract, IAsyncLifetime
{
    private TableClient _table = null!;

    protected override IPartitionStore Store => new TableStore(_table);

    public async Task InitializeAsync() => _table = await azurite.NewTableAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
