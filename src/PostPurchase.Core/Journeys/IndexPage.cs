using PostPurchase.Core.Deliverability;

namespace PostPurchase.Core.Journeys;

/// <summary>Orders with journeys on the way, and where to go on; null after the last.</summary>
public sealed record IndexPage(IReadOnlyList<IndexedOrder> Orders, IndexCursor? Next)
{
    /// <summary>As much of the page as was looked at: the next begins behind it.</summary>
    internal IndexPage First(int orders) => orders == Orders.Count ? this : new IndexPage([.. Orders.Take(orders)], Behind(Orders[orders - 1]));

    private static IndexCursor Behind(IndexedOrder order) => new(new OrderHash(order.Key).Bucket, order.Row);
}
