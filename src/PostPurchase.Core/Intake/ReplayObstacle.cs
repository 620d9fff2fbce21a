namespace PostPurchase.Core.Intake;

/// <summary>Why a kept payload can't be read again.</summary>
public enum ReplayObstacle
{
    /// <summary>It is longer than what is kept.</summary>
    CutOff,

    /// <summary>It named a customer who was erased, and was not kept.</summary>
    Scrubbed,

    /// <summary>It was kept when headers were not, and does not say what it is without them.</summary>
    WithoutHeaders,
}
