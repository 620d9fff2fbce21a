using NodaTime;

namespace PostPurchase.Core.Campaigns;

/// <summary>That a version went live, and what that means for journeys on the way.</summary>
public sealed record Publication(int Version, Instant At, PublishPolicy Policy);
