using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Loyalty;

/// <summary><c>/api/shops/{shop}/loyalty</c>: the levels of loyalty that conditions and audiences may name.</summary>
internal static class LoyaltyEndpoints
{
    public static void MapLoyalty(this IEndpointRouteBuilder api)
    {
        api.MapShown("/loyalty", Show);
        api.MapSaved("/loyalty", Save).Needs(Right.Market);
    }

    private static JsonHttpResult<TiersDocument> Show(HttpContext context) => Document(ConsoleKeyFilter.ShopOf(context).LoyaltyTiers);

    /// <summary>Replaces all tiers. Conditions that name one that is gone hold for nobody.</summary>
    private static async Task<Results<JsonHttpResult<TiersDocument>, ProblemHttpResult>> Save(
        HttpContext context, StoredShops shops, CancellationToken cancellation)
    {
        var (request, problem) = await JsonBody.Read<TiersDocument>(context.Request, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        if (request.Tiers is not { } tiers)
        {
            return Problem.BadMember("$.tiers", "The list of tiers is missing; an empty one removes all.");
        }

        if (LoyaltyCheck.FirstProblem(tiers) is var (path, _, message))
        {
            return Problem.BadMember(path, message);
        }

        await shops.Change(ConsoleKeyFilter.ShopOf(context).Id, shop => shop with { LoyaltyTiers = tiers }, cancellation);
        return Document(tiers);
    }

    private static JsonHttpResult<TiersDocument> Document(IReadOnlyList<LoyaltyTier> tiers) =>
        TypedResults.Json(new TiersDocument { Tiers = tiers }, CoreJson.Options);
}
