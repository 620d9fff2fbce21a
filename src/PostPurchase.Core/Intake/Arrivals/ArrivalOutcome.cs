namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>What became of a webhook that came in. Persisted by name.</summary>
public enum ArrivalOutcome
{
    /// <summary>Its events are on record.</summary>
    Accepted,

    /// <summary>It was on record already.</summary>
    Duplicate,

    /// <summary>We have no use for its topic.</summary>
    Ignored,

    /// <summary>It was kept, since it can't be understood.</summary>
    Malformed,

    /// <summary>The shop system tried whether we are there.</summary>
    Ping,

    /// <summary>Not signed with the shop's secret. It is anybody's, so that it is counted and not listed.</summary>
    BadSignature,
}
