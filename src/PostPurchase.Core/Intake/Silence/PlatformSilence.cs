using NodaTime;

namespace PostPurchase.Core.Intake.Silence;

/// <summary>What is known of a platform that has ever spoken.</summary>
/// <param name="LastAt">When its last webhook came.</param>
/// <param name="AlarmAt">From when on silence can't be chance, if nothing comes until then; null where that can't be said.</param>
/// <param name="BadSignatures">Calls since about <paramref name="LastAt"/> whose signature did not hold: a secret that was changed looks like that.</param>
public sealed record PlatformSilence(string Platform, SilenceState State, Instant LastAt, Instant? AlarmAt, int BadSignatures)
{
    public bool IsSilent => State == SilenceState.Silent;
}
