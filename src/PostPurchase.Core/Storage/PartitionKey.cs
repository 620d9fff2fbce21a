namespace PostPurchase.Core.Storage;

/// <summary>Names a partition: a kind and the ids that make it unique, each escaped, so that no id can reach into another partition.</summary>
public readonly record struct PartitionKey
{
    private PartitionKey(string value) => Value = value;

    /// <summary>The key as stored: only characters that every adapter allows.</summary>
    public string Value { get; }

    /// <summary>Joins the escaped parts with <c>|</c>, such as <c>order|demo|1001</c>.</summary>
    public static PartitionKey Of(params ReadOnlySpan<string> parts) => new(StorageKey.Join(parts));

    public override string ToString() => Value;
}
