namespace PostPurchaseFunctions.Running;

/// <summary>A row of the pending index: the order's key as text. Persisted.</summary>
internal sealed record PendingRow(string Order);
