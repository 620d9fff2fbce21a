using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Local.Tests.Storage;

public sealed class SqliteStoreTests : PartitionStoreContract, IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteStoreTests()
    {
        _database = SqliteDatabase.Open(_folder.Path);
        Store = new SqliteStore(_database);
    }

    protected override IPartitionStore Store { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
