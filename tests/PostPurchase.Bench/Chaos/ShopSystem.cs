using System.Collections.Concurrent;
using System.Net.Http.Json;
using NodaTime;
using PostPurchase.Bench.Hosting;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Bench.Chaos;

/// <summary>Behaves as shop systems do: repeats what was not acknowledged, and now and then what was. Its connections are bad.</summary>
internal sealed class ShopSystem(HostProcess host, ChaosOptions options)
{
    private const int Senders = 32;

    private readonly ConcurrentDictionary<int, int> _answers = new();

    /// <summary>How often which status was answered.</summary>
    public IReadOnlyDictionary<int, int> Answers => _answers;

    /// <summary>Answers that are neither an acknowledgement nor "come again later".</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>Ends when all are acknowledged.</summary>
    public Task Tell(IEnumerable<StandardWebhook> webhooks) =>
        Parallel.ForEachAsync(webhooks.Index(), new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (item, _) =>
        {
            var random = new Random((options.Seed * 1_000_003) + item.Index);
            if (random.Next(100) >= options.Rough || !await Roughly(item.Item, random))
            {
                await Insist(item.Item);
            }
        });

    /// <summary>Moves the host's clock, and waits until all is done that is due by then.</summary>
    public Task Move(Instant to) => Insist($"the clock at {to}", async () =>
    {
        using var answer = await host.Client.PostAsJsonAsync(new Uri("/clock", UriKind.Relative), new { to = to.ToString() });
        return IsTaken((int)answer.StatusCode, "the clock");
    });

    /// <returns>Whether it was acknowledged.</returns>
    private async Task<bool> Roughly(StandardWebhook webhook, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                await RoughDelivery.CutOff(host.Address, webhook, random);
                return false;
            case 1:
                await RoughDelivery.Unheard(host.Address, webhook);
                return false;
            case 2:
                return await RoughDelivery.Slowly(host.Address, webhook, random) is not 0 and var status && IsTaken(status, webhook.Id);
            default:
                await Task.WhenAll(Insist(webhook), Insist(webhook));
                return true;
        }
    }

    private async Task<bool> Post(StandardWebhook webhook)
    {
        using var request = webhook.ToRequest();
        using var answer = await host.Client.SendAsync(request, CancellationToken.None);
        return IsTaken((int)answer.StatusCode, webhook.Id);
    }

    private bool IsTaken(int status, string what)
    {
        _answers.AddOrUpdate(status, 1, (_, count) => count + 1);
        if (status is not (200 or 202 or 503))
        {
            Wrong.Enqueue($"{status} to {what}");
        }

        return status is 200 or 202;
    }

    private Task Insist(StandardWebhook webhook) => Insist($"{webhook.Id} taken", () => Post(webhook));

    /// <summary>Until it is acknowledged; a host that is away comes back.</summary>
    private Task Insist(string what, Func<Task<bool>> attempt) => options.Patience.Until(what, () => IfThere(attempt), TimeSpan.FromMilliseconds(20));

    private static async Task<bool> IfThere(Func<Task<bool>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            // Killed meanwhile: again.
            return false;
        }
    }
}
