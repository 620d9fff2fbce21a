using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.PastOrders;

/// <summary>One thing that a file of past orders tells, in the file's order.</summary>
public abstract record PastOrderEntry
{
    private PastOrderEntry(long line) => Line = line;

    /// <summary>Where it starts in the file; the first line is 1.</summary>
    public long Line { get; }

    /// <summary>It was understood.</summary>
    /// <param name="Line">Where it starts.</param>
    /// <param name="Order">The order that all of <paramref name="OrderEvents"/> are about; null where there are none.</param>
    /// <param name="OrderEvents">What happened to the order, as the platform's webhooks would tell it.</param>
    /// <param name="CustomerEvents">What happened to customers.</param>
    public sealed record Understood(
        long Line,
        OrderId? Order,
        IReadOnlyList<OrderEvent> OrderEvents,
        IReadOnlyList<CustomerEvent> CustomerEvents) : PastOrderEntry(Line);

    /// <summary>It is sound but of no use: a type that we don't know, an order that was never placed.</summary>
    /// <param name="Line">Where it starts.</param>
    /// <param name="Topic">Why, in a few words that are the same for all of a kind, such as <c>status pending</c>.</param>
    public sealed record Ignored(long Line, string Topic) : PastOrderEntry(Line);

    /// <summary>It can't be understood; the rest of the file is read all the same.</summary>
    /// <param name="Line">The first line at fault.</param>
    /// <param name="Where">The column, or several with commas between, or the JSON path.</param>
    /// <param name="Problem">All that is wrong, without the values: they may be personal.</param>
    public sealed record Malformed(long Line, string Where, string Problem) : PastOrderEntry(Line);
}
