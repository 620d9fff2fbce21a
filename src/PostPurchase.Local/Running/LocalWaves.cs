using PostPurchase.Core.Campaigns.Waves;

namespace PostPurchase.Local.Running;

/// <summary>The wake loop runs waves between its other work; it finds them by itself, and is only told to look now.</summary>
internal sealed class LocalWaves(WorkSignal signal) : IWaves
{
    public ValueTask Start(WaveKey wave, CancellationToken cancellation)
    {
        signal.Raise();
        return ValueTask.CompletedTask;
    }
}
