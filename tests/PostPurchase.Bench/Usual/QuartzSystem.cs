using PostPurchase.Bench.Hosting;

namespace PostPurchase.Bench.Usual;

/// <summary>Quartz.NET with its ADO job store on SQLite, one durable job per mail, behind a bare endpoint that takes orders.</summary>
internal sealed class QuartzSystem(string data, string sink, bool recovers = true) : UsualSystem
{
    private HostProcess? _host;

    public override string Name => recovers ? "Quartz.NET 4" : "Quartz.NET 4, no recovery";

    public override string Does => $"1 POST an order, 5 jobs in one transaction{(recovers ? ", to be run again when interrupted" : "")}, ready mails; ADO job store on SQLite WAL, synchronous FULL";

    public override double PeakMiB => Host.PeakMiB;

    private HostProcess Host => _host ?? throw new InvalidOperationException("It was not started.");

    public override async Task Start(bool sends)
    {
        if (_host is null)
        {
            _host = await HostProcess.StartCommand("usual-quartz", ["--data", data, "--sink", sink, "--sends", $"{sends}", "--recovers", $"{recovers}"]);
        }
        else
        {
            await _host.Start();
        }
    }

    public override Task Kill() => Host.Kill();

    public override Task Take(string order) => Host.Post($"/orders/{order}");

    public override Task Send() => Host.Post("/send");

    public override Task Hold() => Host.Post("/hold");

    public override ValueTask DisposeAsync()
    {
        _host?.Dispose();
        return ValueTask.CompletedTask;
    }
}
