namespace PostPurchase.Core.Campaigns.Versions;

/// <summary>What somebody did to a campaign. Persisted by name.</summary>
public enum AuditAction
{
    DraftSaved,
    DraftDiscarded,

    /// <summary>An earlier version became the draft.</summary>
    Restored,
    Published,
    StepPaused,
    StepResumed,
    SwitchedOff,
    SwitchedOn,

    /// <summary>A message was sent to somebody of the shop to look at.</summary>
    TestSent,
}
