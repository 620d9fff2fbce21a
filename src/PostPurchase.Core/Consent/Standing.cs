using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Consent;

/// <summary>What stands about a category, for one order's customer.</summary>
/// <param name="IsAllowed">Whether mails of the category may be sent now.</param>
/// <param name="Since">When that came about; null where it was always so.</param>
/// <param name="Decision">The consent or objection that says it; null where it is without one.</param>
/// <param name="Basis">The basis of advertising; null where there is none.</param>
public sealed record Standing(ConsentCategory Category, bool IsAllowed, Instant? Since, OrderEvent? Decision, string? Basis)
{
    /// <summary>Of every category.</summary>
    public static IReadOnlyList<Standing> All(Order? order, OrderState state, Shop shop) =>
        [.. CategorySet.All.Select(category => Of(category, order, state, shop))];

    public static CategorySet Allowed(Order? order, OrderState state, Shop shop) => CategorySet.Of(
        [.. All(order, state, shop).Where(standing => standing.IsAllowed).Select(standing => standing.Category)]);

    private static Standing Of(ConsentCategory category, Order? order, OrderState state, Shop shop)
    {
        var decision = state.Consents.LatestOf(category);
        var basis = category == ConsentCategory.Service || order is null
            ? null
            : AdvertisingGate.Basis(category, order, state, shop);
        var isAllowed = category == ConsentCategory.Service
            ? decision is not OrderEvent.Objected
            : basis is not null || (order is null && decision is OrderEvent.Consented);
        return new Standing(category, isAllowed, decision?.At ?? (basis is null ? null : order?.PlacedAt), decision, basis);
    }
}
