using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Results.Counting;

/// <summary>A journey of an order that is counted.</summary>
/// <param name="Record">As it is stored.</param>
/// <param name="Campaign">In the version that the journey runs.</param>
/// <param name="Draw">The customer's lot.</param>
/// <param name="Ahead">What is decided about its steps at the time of the count; empty for one that is over.</param>
internal sealed record CountedJourney(JourneyRecord Record, Campaign Campaign, Draw Draw, IReadOnlyList<StepDecision> Ahead);
