using NodaTime;

namespace PostPurchase.Core.Outgoing;

/// <summary>What an attempt means for its delivery and its target.</summary>
/// <param name="NextAttempt">Of a pending delivery.</param>
/// <param name="RestUntil">Before this, the target gets nothing else either.</param>
/// <param name="Gone">The target wants nothing any more.</param>
internal sealed record AttemptVerdict(OutgoingState State, Instant? NextAttempt = null, Instant? RestUntil = null, bool Gone = false);
