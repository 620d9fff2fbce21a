namespace PostPurchase.Local.Reconciling;

/// <summary>What a reconciliation found, in numbers; as the API gives them.</summary>
internal sealed record ReconciliationCounts
{
    public string Id { get; init; } = "";

    public long Read { get; init; }

    public long Missing { get; init; }

    public long Differing { get; init; }

    public long Ignored { get; init; }

    public long Malformed { get; init; }
}
