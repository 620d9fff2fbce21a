using Microsoft.Extensions.Logging;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchaseFunctions.Orchestrations;

namespace PostPurchaseFunctions.Running;

/// <summary>Starts the orchestration of a wave where none runs.</summary>
public sealed partial class DurableWaves(DurableClients clients, ILogger<DurableWaves> logger) : IWaves
{
    /// <summary>Somebody waits for the answer to a publication meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>A failure is no fault of the caller: the wave is on record, and the sweep starts it.</summary>
    public async ValueTask Start(WaveKey wave, CancellationToken cancellation)
    {
        var instance = WaveInstance.IdOf(wave);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var client = clients.Current ?? throw new InvalidOperationException("No durable client is bound to this invocation.");
            await SingleInstance.Start(
                client, nameof(CampaignWave), instance, new WaveLook { Wave = wave.ToString() }, patience.Token);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            Log.Failed(logger, instance, cause);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Starting {Instance} failed; the sweep tries again.")]
        public static partial void Failed(ILogger logger, string instance, Exception cause);
    }
}
