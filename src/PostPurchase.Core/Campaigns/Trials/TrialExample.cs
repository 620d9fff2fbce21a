using NodaTime;

namespace PostPurchase.Core.Campaigns.Trials;

/// <summary>A mail that differs.</summary>
/// <param name="Before">When what runs now sends it; null where it does not.</param>
/// <param name="After">When the draft sends it; null where it does not.</param>
public readonly record struct TrialExample(string Order, string Step, Instant? Before, Instant? After);
