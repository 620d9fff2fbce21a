namespace PostPurchase.Core.Journeys.Acting;

/// <summary>What support can do about a journey. Persisted by name.</summary>
public enum JourneyAct
{
    /// <summary>A step is left out.</summary>
    Skip,

    /// <summary>A step that was left out goes on as planned, if its time has not passed.</summary>
    Restore,

    /// <summary>A planned step, or one that a case or return holds, goes out at once.</summary>
    SendNow,

    /// <summary>A mail that was sent is sent once more.</summary>
    Resend,

    /// <summary>Service and advertising steps of the journey rest.</summary>
    Stop,

    /// <summary>A stopped journey goes on.</summary>
    Continue,
}
