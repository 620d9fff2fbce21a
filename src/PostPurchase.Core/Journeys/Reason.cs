namespace PostPurchase.Core.Journeys;

/// <summary>Why a step waits, is held or was skipped: the rule's name, and what it was about (a parcel, a condition, a date).</summary>
public sealed record Reason(Rule Rule, string? Detail = null)
{
    private static readonly Reason[] Bare = [.. Enum.GetValues<Rule>().Select(rule => new Reason(rule))];

    /// <summary>The reason that is nothing but the rule.</summary>
    internal static Reason Of(Rule rule) => Bare[(int)rule];
}
