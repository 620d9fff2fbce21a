using NodaTime;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Occasions.Trials;

/// <summary>A mail of a dry run.</summary>
/// <param name="Order">The order that would carry the journey.</param>
/// <param name="Date">The day that the occasion is about.</param>
/// <param name="At">When it would be sent; null where it would not.</param>
/// <param name="Reason">Why not, in the words of its rule; null for a mail that would be sent.</param>
public readonly record struct OccasionTrialExample(string Order, LocalDate Date, string Step, Instant? At, Reason? Reason);
