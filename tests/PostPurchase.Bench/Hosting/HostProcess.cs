using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PostPurchase.Local.Hosting;

namespace PostPurchase.Bench.Hosting;

/// <summary>The local host as a process of its own, started as a user would and killed as nobody should.</summary>
public sealed class HostProcess : IDisposable
{
    private const double KiBInMiB = 1024;

    private readonly string _command;
    private readonly string[] _arguments;
    private Process? _process;
    private string? _shell;

    private HostProcess(string address, string command, string[] arguments)
    {
        Address = new Uri(address);
        (_command, _arguments) = (command, arguments);
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

    /// <summary>The most memory that the process has had since it was started last, in MiB; 0 where the system does not tell.</summary>
    public double PeakMiB => _process is null ? 0 : PeakOf(_process);

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
        string[] arguments = [typeof(LocalHost).Assembly.Location, "serve", "--urls", address, "--data", data, .. more];
        return new HostProcess(address, "dotnet", arguments) { _shell = shell };
    }

    /// <summary>The baseline server instead.</summary>
    public static Task<HostProcess> StartBare(string data) => StartCommand("bare-intake", "--data", data);

    /// <summary>A command of this bench as a process of its own, told by <c>--urls</c> where to listen.</summary>
    public static Task<HostProcess> StartCommand(string command, params string[] more) =>
        StartProgram("dotnet", address => [typeof(HostProcess).Assembly.Location, command, "--urls", address, .. more]);

    /// <summary>Any program that takes requests at the address it is given.</summary>
    public static async Task<HostProcess> StartProgram(string program, Func<string, string[]> arguments)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var host = new HostProcess(address, program, arguments(address));
        await host.Start();
        return host;
    }

    /// <summary>See <see cref="PeakMiB"/>. Linux keeps it as VmHWM (man 5 proc).</summary>
    public static double PeakOf(Process process)
    {
        var status = $"/proc/{process.Id}/status";
        var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(known => known.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) / KiBInMiB;
    }

    /// <summary>A port that nobody listens at now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task Start()
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(_shell is null ? _command : "sh") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in _shell is null ? _arguments : ["-c", _shell, "sh", .. _arguments])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"{_command} can't be started.");
        var errors = _process.StandardError.ReadToEndAsync();
        _ = DrainOutput(_process);
        await Patience.WithProcesses.Until(
            $"{Address} ready",
            async () => await IsReady() || (_process.HasExited ? throw new HostEndedException(_process.ExitCode, await errors) : false),
            TimeSpan.FromMilliseconds(10));
        StartTime = watch.Elapsed;
    }

    /// <summary>A request without content.</summary>
    /// <exception cref="HttpRequestException">No answer, or not one of success.</exception>
    public async Task Post(string path)
    {
        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>SIGKILL: nothing is written down, nothing is closed.</summary>
    public async Task Kill()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await Patience.WithProcesses.UntilEnded(running);
        }
    }

    /// <summary>SIGTERM, as a supervisor would; the exit code.</summary>
    public async Task<int> Stop()
    {
        var running = _process ?? throw new InvalidOperationException("The host was not started.");
        using var term = Process.Start("kill", ["-TERM", running.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await Patience.WithProcesses.UntilEnded(running);
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
