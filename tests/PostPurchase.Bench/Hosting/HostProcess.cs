using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Bench.Hosting;

/// <summary>The local host as a process of its own, started as a user would and killed as nobody should.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly string[] _arguments;
    private Process? _process;
    private string? _shell;

    private HostProcess(string address, string program, string[] arguments)
    {
        Address = new Uri(address);
        _arguments = [program, .. arguments];
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(10),
        };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>How long the last start took until the host was ready.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>The process that runs now.</summary>
    public int Id => _process?.Id ?? throw new InvalidOperationException("The host was not started.");

    public static async Task<HostProcess> Start(string data, params string[] more)
    {
        var host = Prepare(null, data, more);
        await host.Start();
        return host;
    }

    /// <summary>The host on a free port, not started yet.</summary>
    /// <param name="shell">What a shell does before it becomes the host, whose arguments it is given; null for no shell.</param>
    public static HostProcess Prepare(string? shell, string data, params string[] more)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] arguments = ["serve", "--urls", address, "--data", data, .. more];
        return new HostProcess(address, typeof(LocalHost).Assembly.Location, arguments) { _shell = shell };
    }

    /// <summary>The baseline server instead.</summary>
    public static async Task<HostProcess> StartBare(string data)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var host = new HostProcess(address, typeof(HostProcess).Assembly.Location, ["bare-intake", "--urls", address, "--data", data]);
        await host.Start();
        return host;
    }

    public async Task Start()
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(_shell is null ? "dotnet" : "sh") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in _shell is null ? _arguments : ["-c", _shell, "sh", .. _arguments])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet can't be started.");
        var errors = _process.StandardError.ReadToEndAsync();
        _ = DrainOutput(_process);
        while (!await IsReady())
        {
            if (_process.HasExited)
            {
                throw new HostEndedException(_process.ExitCode, await errors);
            }

            await Task.Delay(10);
        }

        StartTime = watch.Elapsed;
    }

    /// <summary>SIGKILL: nothing is written down, nothing is closed.</summary>
    public async Task Kill()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }
    }

    /// <summary>SIGTERM, as a supervisor would; the exit code.</summary>
    public async Task<int> Stop()
    {
        var running = _process ?? throw new InvalidOperationException("The host was not started.");
        using var term = Process.Start("kill", ["-TERM", running.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await running.WaitForExitAsync();
        return running.ExitCode;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            running.WaitForExit();
        }

        _process?.Dispose();
        Client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A full pipe would stop the host.</summary>
    private static async Task DrainOutput(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is not null)
        {
        }
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
