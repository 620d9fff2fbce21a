using System.Diagnostics;
using System.Net.Sockets;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Usual;

/// <summary>A Redis of this bench's own, on a free port, with its append-only file in a folder.</summary>
internal sealed class RedisProcess(string data, string fsync)
{
    private Process? _process;

    public int Port { get; } = HostProcess.FreePort();

    public double PeakMiB => _process is null ? 0 : HostProcess.PeakOf(_process);

    public async Task Start()
    {
        Directory.CreateDirectory(data);
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", data, "--save", "", "--appendonly", "yes", "--appendfsync", fsync])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server can't be started.");
        _ = _process.StandardOutput.ReadToEndAsync();
        while (!await Listens())
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"redis-server ended with {_process.ExitCode}.");
            }

            await Task.Delay(10);
        }
    }

    public async Task Kill()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    private async Task<bool> Listens()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
