namespace PostPurchase.Core.Intake;

/// <summary>What became of reading a kept payload again.</summary>
public abstract record Replayed
{
    private Replayed()
    {
    }

    /// <summary>It is understood by now, and out of the list.</summary>
    /// <param name="Outcome">Accepted, a duplicate of what came otherwise, ignored, or a ping.</param>
    public sealed record Understood(IntakeResult Outcome) : Replayed;

    /// <summary>It still can't be understood, for this reason.</summary>
    public sealed record StillMalformed(string Path, string Problem) : Replayed;

    public sealed record Impossible(ReplayObstacle Why) : Replayed;

    /// <summary>It is not in the list: it was understood before, or its time has passed.</summary>
    public sealed record Gone : Replayed;
}
