using Azure.Data.Tables;
using PostPurchase.TestKit.Azurite;

namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>A Table Storage emulator for as long as the tests run.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;
    private int _tables;

    public TableSharedKeyCredential Credential { get; } = new(AzuriteServer.Account, AzuriteServer.Key);

    public string ConnectionString => Server.ConnectionString;

    private AzuriteServer Server => _server ?? throw new InvalidOperationException("The emulator does not run.");

    public async Task InitializeAsync()
    {
        if (AzuriteInstallation.SkipReason is null)
        {
            _server = await AzuriteServer.Start();
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>An empty table that no other test knows.</summary>
    public async Task<TableClient> NewTableAsync()
    {
        var table = new TableClient(ConnectionString, $"rows{Interlocked.Increment(ref _tables)}");
        await table.CreateIfNotExistsAsync();
        return table;
    }
}
