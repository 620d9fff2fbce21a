using NodaTime;

namespace PostPurchase.Core.Orders;

/// <summary>An event as stored in its order's partition.</summary>
/// <param name="Id">From the content (<see cref="EventId"/>), so that the same fact is stored once.</param>
/// <param name="ReceivedAt">When we took it in.</param>
/// <param name="Source">Which platform and topic told it, such as <c>shopify orders/create</c>.</param>
public sealed record RecordedEvent(string Id, OrderEvent Event, Instant ReceivedAt, string Source)
{
    /// <summary>The source of what was taken in from a file of past orders.</summary>
    public const string Import = "import";

    /// <summary>The source of what a reconciliation found that the shop had told nobody.</summary>
    public const string Reconciled = "reconciled";
}
