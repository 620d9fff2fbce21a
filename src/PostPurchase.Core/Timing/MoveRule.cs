namespace PostPurchase.Core.Timing;

/// <summary>Rules that move a due time. Persisted by name.</summary>
public enum MoveRule
{
    /// <summary>Nothing is sent on Sundays.</summary>
    MovedFromSunday,

    /// <summary>Nothing is sent on the public holiday named in the detail.</summary>
    MovedFromHoliday,

    /// <summary>Nothing is sent on the weekday named in the detail, such as <c>saturday</c>.</summary>
    MovedFromWeekday,

    /// <summary>The time lay in the quiet hours; the detail says <c>early</c> (before the window) or <c>late</c> (after it).</summary>
    MovedFromQuietHours,

    /// <summary>The local time in the detail, such as <c>02:30</c>, does not exist on that day because clocks went forward.</summary>
    MovedByClockChange,
}
