using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Recommendations;

/// <summary>Shows what was learned, and what would be recommended with an order. Changes nothing.</summary>
public sealed class RecommendationPreview(IPartitionStore store, Recommender recommender, Learned learned)
{
    public ValueTask<LearnedHead> LearnedLast(ShopId shop, CancellationToken cancellation) => learned.Head(shop, cancellation);

    /// <summary>What the customer may be shown, and the recommendations: without a basis those that there would be with a consent. Null for an unknown order.</summary>
    public async ValueTask<(RecommendationScope? Scope, IReadOnlyList<Recommendation> Found)?> Show(
        Shop shop, OrderId order, CancellationToken cancellation)
    {
        var state = (await OrderPartition.Load(store, new OrderKey(shop.Id, order), cancellation)).State;
        if (state.Order is null)
        {
            return null;
        }

        var scope = Advertised.Scope(state, shop);
        return (scope, await recommender.For(shop, state, scope ?? RecommendationScope.Anything, cancellation));
    }
}
