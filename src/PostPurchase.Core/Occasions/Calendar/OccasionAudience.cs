using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Occasions.Calendar;

/// <summary>Whom an occasion takes of those whose day it is.</summary>
public static class OccasionAudience
{
    /// <param name="rule">The campaign's occasion.</param>
    /// <param name="day">What starts.</param>
    /// <param name="state">The order that the customer's journey would run in.</param>
    /// <param name="shop">The shop.</param>
    public static bool Includes(OccasionRule rule, OccasionDay day, OrderState state, Shop shop) =>
        IsThere(day, state) && HasProduct(rule, state) && ConditionRule.FirstUnmet(rule.Audience, state, shop) is null;

    private static bool IsThere(OccasionDay day, OrderState state) =>
        day is not OccasionDay.OfSeason { Season.Countries: { Count: > 0 } countries }
        || countries.Contains(state.Order?.DeliveryAddress?.Country ?? "", StringComparer.OrdinalIgnoreCase);

    private static bool HasProduct(OccasionRule rule, OrderState state) => rule is not OccasionRule.Reorder reorder
        || state.KeptLines.Any(line =>
            line.Tags.Any(tag => reorder.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            || (line.ProductId is { } product && reorder.Products.Contains(product, StringComparer.OrdinalIgnoreCase)));
}
