namespace PostPurchase.Core.PastOrders;

/// <summary>What became of a file of past orders, or would.</summary>
public sealed record ImportReport
{
    /// <summary>Orders that were not on record.</summary>
    public long NewOrders { get; init; }

    /// <summary>Orders imported before, of which the file had more.</summary>
    public long OrdersWithNews { get; init; }

    /// <summary>Orders imported before, of which the file had nothing more.</summary>
    public long UnchangedOrders { get; init; }

    /// <summary>Orders known from webhooks, which were left alone.</summary>
    public long KnownOrders { get; init; }

    /// <summary>Orders of which events are known, but not what was ordered: nothing is sent for them until that comes.</summary>
    public long UndescribedOrders { get; init; }

    public long CustomerEvents { get; init; }

    /// <summary>What was of no use, by <see cref="PastOrderEntry.Ignored.Topic"/>.</summary>
    public IReadOnlyDictionary<string, long> Ignored { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    public long MalformedEntries { get; init; }

    /// <summary>The first <see cref="MaxProblems"/> of what could not be understood, in the order of lines.</summary>
    public IReadOnlyList<PastOrderEntry.Malformed> Problems { get; init; } = [];

    /// <summary>How many problems are listed one by one.</summary>
    public const int MaxProblems = 1000;
}
