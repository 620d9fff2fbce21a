using System.Globalization;
using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Usual;

/// <summary>Delayed jobs of BullMQ on Redis, in a Node process that takes orders and works on what is due.</summary>
internal sealed class BullMqSystem(string data, string sink, string fsync) : UsualSystem
{
    private RedisProcess? _redis;
    private HostProcess? _node;

    public override string Name => fsync == "always" ? "BullMQ 6" : "BullMQ 6, everysec";

    public override string Does => $"1 POST an order, 5 delayed jobs in one script, ready mails; Redis with appendonly yes, appendfsync {fsync}";

    public override double PeakMiB => Node.PeakMiB + Redis.PeakMiB;

    private RedisProcess Redis => _redis ?? throw new InvalidOperationException("It was not started.");

    private HostProcess Node => _node ?? throw new InvalidOperationException("It was not started.");

    public override async Task Start(bool sends)
    {
        _redis ??= new RedisProcess(data, fsync);
        await _redis.Start();
        if (_node is null)
        {
            _node = await HostProcess.StartProgram(
                "node",
                address =>
                [
                    Path.Combine(UsualInstall.BullMqFolder, "worker.mjs"), address, _redis.Port.ToString(CultureInfo.InvariantCulture), sink,
                    string.Join(',', UsualMails.Delays), UsualMails.Body.ToString(CultureInfo.InvariantCulture), sends ? "send" : "hold",
                ]);
        }
        else
        {
            await _node.Start();
        }
    }

    /// <summary>As when the machine's power is cut, but for what the operating system has still to write.</summary>
    public override async Task Kill() => await Task.WhenAll(Node.Kill(), Redis.Kill());

    public override Task Take(string order) => Node.Post($"/orders/{order}");

    public override Task Send() => Node.Post("/send");

    public override Task Hold() => Node.Post("/hold");

    public override async ValueTask DisposeAsync()
    {
        _node?.Dispose();
        if (_redis is not null)
        {
            await _redis.Kill();
        }
    }
}
