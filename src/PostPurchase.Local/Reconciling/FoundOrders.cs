using PostPurchase.Core.Reconciling;

namespace PostPurchase.Local.Reconciling;

/// <summary>A page of what was found, as the API gives it.</summary>
internal sealed record FoundOrders
{
    public IReadOnlyList<Finding> Orders { get; init; } = [];
}
