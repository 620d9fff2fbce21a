using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Vouchers;

/// <summary>What is to be written of a pool, and what is answered once it is.</summary>
/// <param name="Head">The head as it is to be; null: it stays.</param>
/// <param name="Beside">Other rows of the pool.</param>
internal sealed record PoolChange<T>(T Answer, PoolHead? Head = null, IReadOnlyList<RowChange>? Beside = null)
{
    /// <summary>What was read does not fit together, because somebody changed it meanwhile.</summary>
    public bool ReadAgain { get; init; }
}
