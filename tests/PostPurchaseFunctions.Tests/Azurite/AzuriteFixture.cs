using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;

namespace PostPurchaseFunctions.Tests.Azurite;

/// <summary>A Table Storage emulator in memory, on a free port of this machine, for as long as the tests run.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string Account = "postpurchase";
    private const string Key = "cG9zdC1wdXJjaGFzZS10ZXN0LWFjY291bnQta2V5";
    private readonly int _port = FreePort();
    private Process? _process;
    private int _tables;

    public Uri Endpoint => new($"http://127.0.0.1:{_port}/{Account}");

    public TableSharedKeyCredential Credential { get; } = new(Account, Key);

    public string ConnectionString
        => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Endpoint}";

    public async Task InitializeAsync()
    {
        if (AzuriteInstallation.SkipReason is not null)
        {
            return;
        }

        var script = AzuriteInstallation.Path
            ?? throw new InvalidOperationException("Azurite is not installed: run `npm ci --prefix tests`.");
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                script, "--inMemoryPersistence", "--tableHost", "127.0.0.1", "--tablePort", $"{_port}",
                "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{Key}" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"Azurite ended at once with exit code {_process.ExitCode}.");
        }
        while (!line.Contains("successfully", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>An empty table that no other test knows.</summary>
    public async Task<TableClient> NewTableAsync()
    {
        var table = new TableClient(ConnectionString, $"rows{Interlocked.Increment(ref _tables)}");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
