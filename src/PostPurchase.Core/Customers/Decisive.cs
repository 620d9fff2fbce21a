using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Customers;

/// <summary>Picks from a customer's past what still decides something for an order.</summary>
internal static class Decisive
{
    /// <summary>
    /// The latest of each kind, and of consents and objections the latest about each category: earlier ones decide nothing more, and
    /// a regular's many would not fit in one batch.
    /// </summary>
    public static List<OrderEvent> Of(IEnumerable<OrderEvent> learned)
    {
        List<OrderEvent> past = [.. learned.OrderBy(happened => happened.At)];
        return past.Count < 2 ? past :
        [
            .. Consents(past),
            .. past
                .Where(happened => happened is not (OrderEvent.Consented or OrderEvent.Objected))
                .GroupBy(happened => (happened.GetType(), (happened as OrderEvent.Undeliverable)?.Address))
                .Select(kind => kind.Last()),
        ];
    }

    private static IEnumerable<OrderEvent> Consents(IEnumerable<OrderEvent> past)
    {
        var state = past.Aggregate(ConsentState.None, (state, happened) => happened switch
        {
            OrderEvent.Consented consent => state.After(consent),
            OrderEvent.Objected objection => state.After(objection),
            _ => state,
        });
        return CategorySet.All.Select(state.LatestOf).OfType<OrderEvent>().Distinct();
    }
}
