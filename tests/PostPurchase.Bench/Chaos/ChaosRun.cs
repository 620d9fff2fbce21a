using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using PostPurchase.Bench.Hosting;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Chaos;

/// <summary>
/// Many orders through the real host while it is killed again and again; then its mails are compared with what the default
/// campaign must have sent. The shop behaves like a shop: it repeats what was not acknowledged.
/// </summary>
public sealed class ChaosRun(string data, int orders, int kills, int seed)
{
    private const int Senders = 32;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 28, 13, 0);

    /// <summary>After the review request, before the survey's reminder.</summary>
    private static readonly Instant End = Instant.FromUtc(2026, 4, 8, 0, 0);

    private static readonly Dictionary<string, Instant> Expected = new(StringComparer.Ordinal)
    {
        ["confirmation"] = Start,
        ["shipping-notice"] = Start,
        ["delivery-check-in"] = Instant.FromUtc(2026, 3, 30, 8, 0),
        ["survey"] = Instant.FromUtc(2026, 4, 2, 8, 0),
        ["review-request"] = Instant.FromUtc(2026, 4, 7, 8, 0),
    };

    private readonly Random _random = new(seed);
    private int _killed;

    /// <summary>Runs all of it.</summary>
    /// <returns>What was lost, doubled or sent at another time; empty when all is well.</returns>
    public async Task<ChaosResult> Run(Action<string> report)
    {
        using var host = await HostProcess.Start(data, "--clock", "simulated", "--start", Start.ToString());
        using var done = new CancellationTokenSource();
        var killsWhileTaking = kills / 2;
        var killer = KillAtRandom(host, killsWhileTaking, report, done.Token);
        await Send(host);
        await killer;
        report($"{orders} orders taken in, killed {_killed} times");

        killer = KillAtRandom(host, kills - killsWhileTaking, report, done.Token);
        await Move(host);
        await killer;
        await Move(host);
        report($"clock moved to {End}, killed {_killed} times");
        return await Check(host);
    }

    private async Task Send(HostProcess host)
    {
        var webhooks = Enumerable.Range(1, orders).SelectMany(number =>
        {
            var order = number.ToString("d6", System.Globalization.CultureInfo.InvariantCulture);
            return new[]
            {
                Canonical.Placed(order, Start - Duration.FromHours(52), Start),
                Canonical.Shipped(order, Start - Duration.FromHours(22), Start),
                Canonical.Delivered(order, Start, Start),
            };
        });
        await Parallel.ForEachAsync(webhooks, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (webhook, _) =>
            await Insist(async () =>
            {
                using var request = webhook.ToRequest();
                using var answer = await host.Client.SendAsync(request, CancellationToken.None);
                return IsTaken(answer);
            }));
    }

    private static async Task Move(HostProcess host) => await Insist(async () =>
    {
        using var answer = await host.Client.PostAsJsonAsync(new Uri("/clock", UriKind.Relative), new { to = End.ToString() });
        return IsTaken(answer);
    });

    /// <summary>False where it is to be repeated; what is refused will be refused again.</summary>
    private static bool IsTaken(HttpResponseMessage answer) => answer.IsSuccessStatusCode || ((int)answer.StatusCode < 500
        ? throw new InvalidOperationException($"The host refused a request: {answer}")
        : false);

    /// <summary>Until it is acknowledged; a host that is away comes back.</summary>
    private static async Task Insist(Func<Task<bool>> attempt)
    {
        while (true)
        {
            try
            {
                if (await attempt())
                {
                    return;
                }
            }
            catch (Exception cause) when (cause is HttpRequestException or IOException)
            {
                // Killed meanwhile: again.
            }

            await Task.Delay(20);
        }
    }

    private async Task KillAtRandom(HostProcess host, int times, Action<string> report, CancellationToken cancellation)
    {
        for (var time = 0; time < times; time++)
        {
            await Task.Delay(_random.Next(50, 1200), cancellation);
            await host.Kill();
            _killed++;
            await host.Start();
            report($"killed and back in {host.StartTime.TotalMilliseconds:0} ms");
        }
    }

    private async Task<ChaosResult> Check(HostProcess host)
    {
        var seen = new Dictionary<(string Order, string Step), int>();
        var wrongTime = new List<string>();
        await using var json = await host.Client.GetStreamAsync(new Uri("/mailbox/messages", UriKind.Relative));
        await foreach (var mail in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(json))
        {
            var key = (mail.GetProperty("order").GetString() ?? "", mail.GetProperty("step").GetString() ?? "");
            seen[key] = seen.GetValueOrDefault(key) + 1;
            if (!Expected.TryGetValue(key.Item2, out var due) || mail.GetProperty("sentAt").GetString() != due.ToString())
            {
                wrongTime.Add($"{key.Item1} {key.Item2} at {mail.GetProperty("sentAt").GetString()}");
            }
        }

        var lost = Enumerable.Range(1, orders)
            .SelectMany(number => Expected.Keys.Select(step =>
                (number.ToString("d6", System.Globalization.CultureInfo.InvariantCulture), step)))
            .Where(key => !seen.ContainsKey(key))
            .Select(key => $"{key.Item1} {key.step}")
            .ToList();
        var doubled = seen.Where(pair => pair.Value > 1).Select(pair => $"{pair.Key.Order} {pair.Key.Step} × {pair.Value}").ToList();
        return new ChaosResult(orders, _killed, seen.Values.Sum(), lost, doubled, wrongTime);
    }
}
