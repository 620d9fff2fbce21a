namespace PostPurchase.Core.Results.Counting;

/// <summary>What a count of results is at. Persisted by name.</summary>
public enum ResultsStage
{
    /// <summary>Nothing until the next night.</summary>
    Idle,

    /// <summary>Orders are read, page by page; what counts by order is summed up, and the rest handed on by customer.</summary>
    Reading,

    /// <summary>What counts by customer is summed up, customers of one shard at a time.</summary>
    Joining,

    /// <summary>All sums are put together, subjects of one shard at a time, and written down.</summary>
    Summing,

    /// <summary>The products most sold are found among those of all shards.</summary>
    Ranking,

    /// <summary>What was handed on is removed, and what earlier counts have left.</summary>
    Clearing,
}
