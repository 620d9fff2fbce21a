using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Recommendations;

/// <summary>
/// <c>GET /api/shops/{shop}/recommendations?order=…</c>: what is recommended with an order, and why. Without an order: what was learned
/// last. Changes nothing.
/// </summary>
internal static class RecommendationEndpoints
{
    public static void MapRecommendations(this IEndpointRouteBuilder api)
    {
        api.MapShown("/recommendations", Show);
        api.MapRules();
    }

    private static async Task<IResult> Show(
        string? order, HttpContext context, RecommendationPreview preview, AuditLog audit, IClock clock, CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context);
        if (order is null)
        {
            return TypedResults.Json(await preview.LearnedLast(shop.Id, cancellation), CoreJson.Options);
        }

        if (order.Length is 0 or > OrderId.MaxLength || await preview.Show(shop, new OrderId(order), cancellation) is not { } shown)
        {
            return Problem.UnknownOrder();
        }

        var who = ConsoleKeyFilter.WhoAsks(context, null);
        await audit.NoteOncePerDay(shop.Id, who, AuditedAction.OrderShown, order, clock.GetCurrentInstant(), cancellation);
        return TypedResults.Json(new RecommendationsDocument(shown.Scope, shown.Found), CoreJson.Options);
    }
}
