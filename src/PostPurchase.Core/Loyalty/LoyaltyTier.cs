using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Loyalty;

/// <summary>A level of loyalty that conditions and audiences may name. Persisted with the shop's settings.</summary>
/// <param name="Id">Short name, such as <c>gold</c>.</param>
/// <param name="Name">As customers read it.</param>
public sealed record LoyaltyTier(string Id, LocalizedText Name)
{
    /// <summary>At least so many orders that stand; null: any number.</summary>
    public int? Orders { get; init; }

    /// <summary>At least so much paid in this currency, less what was paid back; null: any sum.</summary>
    public Money? Spent { get; init; }
}
