namespace PostPurchase.Core.Occasions.Rules;

/// <summary>
/// On which day 29 February is celebrated in a year that has none. In law who is born on it is a year older when 28 February ends
/// (§187 (2), §188 (2) BGB), but which day people celebrate is their own affair. Persisted by name.
/// </summary>
public enum LeapDayPolicy
{
    LastOfFebruary,

    FirstOfMarch,

    /// <summary>Not at all: only every fourth year.</summary>
    LeapYearsOnly,
}
