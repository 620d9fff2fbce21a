namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>The host's way to work on waves in the background.</summary>
public interface IWaves
{
    /// <summary>
    /// A wave has begun: its pages are to be run. It is on record already, so that a failure here delays it, but does not
    /// prevent it, and is no fault of the caller.
    /// </summary>
    ValueTask Start(WaveKey wave, CancellationToken cancellation);
}
