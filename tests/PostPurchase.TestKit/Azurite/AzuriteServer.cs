using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PostPurchase.TestKit.Azurite;

/// <summary>A Table Storage emulator in memory, on a free port of this machine. <c>npm ci --prefix tests</c> installs it.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    public const string Account = "postpurchase";
    public const string Key = "cG9zdC1wdXJjaGFzZS10ZXN0LWFjY291bnQta2V5";

    private static readonly string? Script = Find();

    private readonly Process _process;
    private readonly int _port;

    private AzuriteServer(Process process, int port) => (_process, _port) = (process, port);

    /// <summary>Why there is none; null where it is installed.</summary>
    public static string? Missing { get; } = Script is null ? "Azurite is not installed: run `npm ci --prefix tests`." : null;

    public Uri Endpoint => new($"http://127.0.0.1:{_port}/{Account}");

    public string ConnectionString
        => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Endpoint}";

    /// <exception cref="InvalidOperationException">It is not installed, or ended at once.</exception>
    public static async Task<AzuriteServer> Start()
    {
        var port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Script ?? throw new InvalidOperationException(Missing), "--inMemoryPersistence", "--tableHost", "127.0.0.1", "--tablePort", $"{port}",
                "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{Key}" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"Azurite ended at once with exit code {process.ExitCode}.");
        }
        while (!line.Contains("successfully", StringComparison.Ordinal));
        return new AzuriteServer(process, port);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PostPurchaseFunctions.sln")))
            {
                var script = Path.Combine(folder.FullName, "tests", "node_modules", "azurite", "dist", "src", "table", "main.js");
                return File.Exists(script) ? script : null;
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
