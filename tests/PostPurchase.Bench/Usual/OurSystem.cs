using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Bench.Hosting;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Usual;

/// <summary>
/// The local host with its default campaign. An order is three signed webhooks; its mails are planned by the host for days to come, and
/// the simulated clock moves day by day until they are sent.
/// </summary>
internal sealed class OurSystem(string data, string sink) : UsualSystem
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 3, 28, 13, 0);

    private HostProcess? _host;
    private Instant _now = Begin;

    public override string Name => "this product";

    public override string Does => "3 signed webhooks an order, 5 rendered mails decided at their times; SQLite WAL, synchronous FULL, group commit";

    public override TimeSpan UntilAllAreDue => TimeSpan.Zero;

    public override double PeakMiB => Host.PeakMiB;

    private HostProcess Host => _host ?? throw new InvalidOperationException("It was not started.");

    public override async Task Start(bool sends)
    {
        if (_host is null)
        {
            _host = await HostProcess.StartCommand("usual-ours", "--data", data, "--sink", sink, "--start", Begin.ToString());
        }
        else
        {
            await _host.Start();
        }
    }

    public override Task Kill() => Host.Kill();

    public override async Task Take(string order)
    {
        var at = _now;
        foreach (var webhook in new[]
        {
            Canonical.Placed(order, at - Duration.FromHours(52), at),
            Canonical.Shipped(order, at - Duration.FromHours(22), at),
            Canonical.Delivered(order, at, at),
        })
        {
            using var request = webhook.ToRequest();
            using var answer = await Host.Client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }

    public override async Task Send()
    {
        using var answer = await Host.Client.PostAsJsonAsync(new Uri("/clock", UriKind.Relative), new { advance = "P1D" });
        answer.EnsureSuccessStatusCode();
        await Hold();
    }

    /// <summary>Nothing moves but its clock, which is only looked at.</summary>
    public override async Task Hold()
    {
        var clock = await Host.Client.GetFromJsonAsync<JsonElement>(new Uri("/clock", UriKind.Relative));
        _now = InstantPattern.ExtendedIso.Parse(clock.GetProperty("now").GetString() ?? "").Value;
    }

    public override ValueTask DisposeAsync()
    {
        _host?.Dispose();
        return ValueTask.CompletedTask;
    }
}
