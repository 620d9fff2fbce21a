using NodaTime;

namespace PostPurchase.Core.Intake;

/// <summary>How often a topic arrived that we have no use for.</summary>
public sealed record IgnoredTopic(string Platform, string Topic, long Count, Instant LastAt);
