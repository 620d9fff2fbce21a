using PostPurchase.Core.Consent;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Recommendations;

/// <summary>Whether, and how far, products may be advertised to an order's customer.</summary>
public static class Advertised
{
    /// <summary>
    /// Null where offers have no basis; they are advertising wherever they stand (BGH, 15 December 2015, VI ZR 134/15). Null also while
    /// something is wrong with the order: nobody is sold more before that is settled.
    /// </summary>
    public static RecommendationScope? Scope(OrderState state, Shop shop) =>
        state is { Order: { } order, CancelledAt: null, ErasedAt: null, OpenCases.Count: 0, Withdrawals.Count: 0 }
        && !state.Returns.Any(item => item.IsOpen)
        && AdvertisingGate.Basis(ConsentCategory.Offers, order, state, shop) is { } basis
            ? AdvertisingGate.IsConsent(basis) ? RecommendationScope.Anything : RecommendationScope.Related
            : null;
}
