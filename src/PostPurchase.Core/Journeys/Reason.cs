namespace PostPurchase.Core.Journeys;

/// <summary>Why a step waits, is held or was skipped: the rule's name, and what it was about (a parcel, a condition, a date).</summary>
public sealed record Reason(Rule Rule, string? Detail = null);
