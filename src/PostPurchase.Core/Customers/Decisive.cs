using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>Picks from a customer's past what still decides something for an order.</summary>
internal static class Decisive
{
    /// <summary>The latest of each kind: earlier ones decide nothing more, and a regular's many would not fit in one batch.</summary>
    public static List<OrderEvent> Of(IEnumerable<OrderEvent> learned) =>
    [
        .. learned
            .GroupBy(happened => (
                happened.GetType(),
                (happened as OrderEvent.Objected)?.ToService,
                (happened as OrderEvent.Undeliverable)?.Address))
            .Select(kind => kind.OrderBy(happened => happened.At).Last()),
    ];
}
