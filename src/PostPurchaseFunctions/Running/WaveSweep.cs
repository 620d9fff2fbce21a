using NodaTime;
using PostPurchase.Core.Campaigns.Waves;

namespace PostPurchaseFunctions.Running;

/// <summary>Starts waves that are not done and that no orchestration runs.</summary>
public sealed class WaveSweep(WaveRunner runner, IWaves waves, IClock clock)
{
    public async Task Run(CancellationToken cancellation)
    {
        foreach (var wave in await runner.Unfinished(clock.GetCurrentInstant(), cancellation))
        {
            await waves.Start(wave, cancellation);
        }
    }
}
