namespace PostPurchase.Core.Campaigns;

/// <summary>What a new version means for journeys that run on an earlier one.</summary>
public enum PublishPolicy
{
    /// <summary>They keep the version they run on.</summary>
    Keep,

    /// <summary>They go on with the new version; what is overdue by it is sent at once, or has expired.</summary>
    Move,

    /// <summary>They go on with the new version; what is overdue by it is skipped.</summary>
    SkipOverdue,
}
