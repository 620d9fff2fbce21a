using NodaTime;

namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>One mail that a publication concerns: ids and times only.</summary>
public sealed record ImpactExample(string Order, string Step, string? Occurrence, Instant? Before, Instant? After);
