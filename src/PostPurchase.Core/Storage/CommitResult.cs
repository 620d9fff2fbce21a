namespace PostPurchase.Core.Storage;

/// <summary>What became of an atomic batch.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>All changes are durable. <paramref name="ETags"/> has the new version of each changed row, empty for deleted ones.</summary>
    public sealed record Committed(IReadOnlyList<string> ETags) : CommitResult;

    /// <summary>Nothing was changed: the change at <paramref name="Index"/> (the first such) found another version, a row too many or none.</summary>
    public sealed record Conflict(int Index) : CommitResult;
}
