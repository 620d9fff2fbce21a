namespace PostPurchase.Core.Intake.Silence;

/// <summary>How it stands with a platform's webhooks.</summary>
public enum SilenceState
{
    /// <summary>What comes, comes as usual.</summary>
    Usual,

    /// <summary>Not known for long enough to say what is usual.</summary>
    Learning,

    /// <summary>Nothing came for longer than can be chance.</summary>
    Silent,

    /// <summary>Nothing came for so long that the platform is not used any more.</summary>
    Gone,
}
