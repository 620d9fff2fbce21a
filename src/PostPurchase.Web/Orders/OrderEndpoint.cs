using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Access;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Orders;

/// <summary><c>GET /api/shops/{shop}/orders/{orderId}</c>: an order, what happened to it, and what each step does and why.</summary>
internal static class OrderEndpoint
{
    /// <summary><c>/api/shops/{shop}/orders</c>.</summary>
    private const int SegmentsBeforeId = 4;

    public static void MapOrders(this IEndpointRouteBuilder api) => api.MapShown("/orders/{**orderId}", Show).Needs(Right.Serve);

    private static async Task<Results<JsonHttpResult<OrderDocument>, ProblemHttpResult>> Show(
        HttpContext context,
        OrderOverview overview,
        AuditLog audit,
        IClock clock,
        CancellationToken cancellation)
    {
        var id = EscapedPath.After(context, SegmentsBeforeId);
        if (id.Length is 0 or > OrderId.MaxLength)
        {
            return Problem.UnknownOrder();
        }

        var language = ReaderLanguage.Of(context.Request);
        var shop = ConsoleKeyFilter.ShopOf(context);
        var now = clock.GetCurrentInstant();
        if (await overview.Show(shop, new OrderId(id), language, now, cancellation) is not { } view)
        {
            return Problem.UnknownOrder();
        }

        await audit.NoteOncePerDay(shop.Id, ConsoleKeyFilter.WhoAsks(context, null), AuditedAction.OrderShown, id, now, cancellation);
        return TypedResults.Json(OrderDocument.Of(view), ApiJson.Options);
    }
}
