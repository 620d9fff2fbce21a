namespace PostPurchase.Core.Campaigns.Impacts;

/// <summary>What publishing a draft does to one mail that is not sent yet. Part of the HTTP contract, by name.</summary>
public enum ImpactKind
{
    /// <summary>It keeps its time, or is held as before.</summary>
    Kept,
    Earlier,
    Later,

    /// <summary>It goes out as soon as the draft is live, and would not have before.</summary>
    DueAtOnce,

    /// <summary>Its new time has passed: it is skipped.</summary>
    Overdue,

    /// <summary>The draft adds it.</summary>
    Added,

    /// <summary>The draft has no such step any more.</summary>
    Removed,

    /// <summary>Another rule of the draft ends it, such as an exit or a condition.</summary>
    Ended,

    /// <summary>It goes on waiting for something to happen.</summary>
    Waiting,
}
