namespace PostPurchase.Core.Journeys;

/// <summary>A step's status as shown; part of the HTTP contract.</summary>
public enum StepStatus
{
    /// <summary>For something to happen.</summary>
    Waiting,

    /// <summary>For a known time.</summary>
    Planned,

    Sent,

    Skipped,

    /// <summary>By a problem.</summary>
    Held,
}
