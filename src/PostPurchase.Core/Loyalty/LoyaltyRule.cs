using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Loyalty;

/// <summary>Which tiers a customer has reached.</summary>
public static class LoyaltyRule
{
    /// <summary>The ids of all tiers reached, the lowest first; none where the customer's past is not known.</summary>
    public static IEnumerable<string> Reached(OrderState state, Shop shop) =>
        state.History is { } history ? shop.LoyaltyTiers.Where(tier => Reaches(history, tier)).Select(tier => tier.Id) : [];

    /// <summary>The highest tier reached; null for none.</summary>
    public static LoyaltyTier? Of(CustomerHistory history, Shop shop) => shop.LoyaltyTiers.LastOrDefault(tier => Reaches(history, tier));

    private static bool Reaches(CustomerHistory history, LoyaltyTier tier) =>
        history.Orders.Count >= (tier.Orders ?? 0)
        && (tier.Spent is not { } least || history.SpentIn(least.Currency) >= least.Amount);
}
