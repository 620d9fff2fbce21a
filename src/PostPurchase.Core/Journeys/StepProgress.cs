namespace PostPurchase.Core.Journeys;

/// <summary>How far an occurrence of a step has come.</summary>
public enum StepProgress
{
    /// <summary>Handed to the provider, perhaps; the answer is not on record.</summary>
    Sending,

    /// <summary>Put off by the frequency cap or the sending quota; not handed to the provider.</summary>
    PutOff,

    /// <summary>The provider took it. Final.</summary>
    Sent,

    /// <summary>Final.</summary>
    Skipped,
}
