using NodaTime;

namespace PostPurchase.Core.Campaigns.Waves;

/// <summary>A wave that is not done, or whose change is just being written.</summary>
public sealed record OpenWave(WaveKey Key, Instant At);
