using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>What an attempt changes about its target.</summary>
internal static class TargetProgress
{
    /// <summary>Successes are noted to the minute, so that a busy target is not written with each of them.</summary>
    private static readonly Duration Fine = Duration.FromMinutes(1);

    public static TargetStatus After(TargetStatus before, AttemptVerdict verdict, Instant now)
    {
        if (verdict.State == OutgoingState.Delivered)
        {
            return before is { Failures: 0, RestUntil: null } && before.LastSuccessAt + Fine > now
                ? before
                : before with { LastSuccessAt = now, Failures = 0, RestUntil = null };
        }

        return before with
        {
            LastFailureAt = now,
            Failures = before.Failures + 1,
            RestUntil = verdict.RestUntil is { } rest && (before.RestUntil is null || rest > before.RestUntil) ? rest : before.RestUntil,
            DisabledAt = verdict.Gone ? before.DisabledAt ?? now : before.DisabledAt,
        };
    }
}
