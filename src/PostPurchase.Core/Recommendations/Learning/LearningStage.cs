namespace PostPurchase.Core.Recommendations.Learning;

/// <summary>What a count of purchases is at. Persisted by name.</summary>
public enum LearningStage
{
    /// <summary>Nothing until the next night.</summary>
    Idle,

    /// <summary>Orders are read, page by page, and handed on by customer.</summary>
    Reading,

    /// <summary>Pairs are counted, customers of one shard at a time, and handed on by product.</summary>
    Pairing,

    /// <summary>The buyers of each product are summed up.</summary>
    Totals,

    /// <summary>Pairs are summed up, products of one shard at a time, and written down.</summary>
    Joining,

    /// <summary>What was handed on is removed, and what earlier counts have left.</summary>
    Clearing,
}
