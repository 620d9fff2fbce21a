namespace PostPurchase.Core.Outgoing;

/// <summary>What became of a change of the targets.</summary>
public abstract record TargetAnswer
{
    private TargetAnswer()
    {
    }

    /// <param name="IsNew">Whether there was no such target.</param>
    /// <param name="MadeSecret">The secret that was made for it; shown this once.</param>
    public sealed record Saved(OutgoingTarget Target, bool IsNew, string? MadeSecret) : TargetAnswer;

    public sealed record Invalid(IReadOnlyList<TargetProblem> Problems) : TargetAnswer;
}
