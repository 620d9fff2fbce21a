using NodaTime;

namespace PostPurchase.Core.Journeys;

/// <summary>Steps that were due before a moment are skipped, each by the same rule. Persisted.</summary>
public sealed record SkipDueBefore(Instant At, Rule Rule);
