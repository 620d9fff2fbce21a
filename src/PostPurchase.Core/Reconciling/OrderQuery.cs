using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Reconciling;

/// <summary>Which orders a shop is asked for.</summary>
public abstract record OrderQuery
{
    private OrderQuery()
    {
    }

    /// <summary>Those placed from one moment to another, exclusive; the shop may give some beside.</summary>
    public sealed record Placed(Instant From, Instant Until) : OrderQuery;

    /// <summary>These; at most <see cref="Most"/>.</summary>
    public sealed record Named(IReadOnlyList<OrderId> Orders) : OrderQuery
    {
        /// <summary>A page of every platform has room for them.</summary>
        public const int Most = 50;
    }
}
