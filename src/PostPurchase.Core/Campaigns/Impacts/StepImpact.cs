using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>What publishing a draft does to one mail of a journey.</summary>
/// <param name="Before">When it is due by what runs now; null where that is unknown, or it is none.</param>
/// <param name="After">When it is due by the draft; null where that is unknown, or it is none.</param>
public sealed record StepImpact(StepKey Key, ImpactKind Kind, Instant? Before, Instant? After);
