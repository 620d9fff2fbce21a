using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Recommendations;

/// <summary><c>/api/shops/{shop}/recommendations/rules</c>: what the marketer wants recommended with what (docs/recommendations.md).</summary>
internal static class RuleEndpoints
{
    private const int MaxBytes = 256 * 1024;

    public static void MapRules(this IEndpointRouteBuilder api)
    {
        api.MapShown("/recommendations/rules", Show);
        api.MapSaved("/recommendations/rules", Save).Needs(Right.Market);
    }

    private static async Task<IResult> Show(HttpContext context, RuleBook book, RuleTargets targets, CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context);
        return await Document(shop, await book.Read(shop.Id, cancellation), targets, cancellation);
    }

    private static async Task<IResult> Save(HttpContext context, RuleBook book, RuleTargets targets, CancellationToken cancellation)
    {
        if (await RequestBody.Read(context.Request, MaxBytes, cancellation) is not { } body)
        {
            return Problem.TooLarge(MaxBytes);
        }

        var (rules, problems) = RuleReader.Read(body);
        if (rules is null)
        {
            return Problem.InvalidRules(problems);
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        await book.Save(shop.Id, rules, cancellation);
        return await Document(shop, rules, targets, cancellation);
    }

    private static async Task<IResult> Document(Shop shop, RuleSet rules, RuleTargets targets, CancellationToken cancellation) =>
        TypedResults.Json(
            new RulesDocument(rules.Show, rules.Rules, await targets.Unknown(shop.Id, rules, cancellation)), CoreJson.Options);
}
