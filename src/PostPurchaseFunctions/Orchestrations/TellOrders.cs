using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchaseFunctions.Running;

namespace PostPurchaseFunctions.Orchestrations;

/// <summary>The wave's activity: tells a page of orders, whose orchestrations it nudges with the client bound to it.</summary>
public sealed class TellOrders(WaveRunner runner, DurableClients clients, IClock clock)
{
    /// <returns>Whether there is more.</returns>
    [Function(nameof(TellOrders))]
    public async Task<bool> Run(
        [ActivityTrigger] WaveLook look, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Bind(client);
        return await runner.RunPage(WaveKey.Parse(look.Wave), clock.GetCurrentInstant(), cancellation);
    }
}
