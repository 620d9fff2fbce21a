namespace PostPurchase.Core.Vouchers;

/// <summary>What became of the wish to set up or remove a pool.</summary>
public abstract record PoolAnswer
{
    private PoolAnswer()
    {
    }

    public sealed record Saved(PoolHead Head, bool IsNew) : PoolAnswer;

    public sealed record Invalid(IReadOnlyList<PoolProblem> Problems) : PoolAnswer;

    public sealed record Removed : PoolAnswer;

    public sealed record Unknown : PoolAnswer;

    /// <summary>Customers have vouchers of it: it can be closed, but its ledger stays.</summary>
    public sealed record InUse : PoolAnswer;
}
