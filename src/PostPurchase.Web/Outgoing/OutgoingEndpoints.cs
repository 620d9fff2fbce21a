using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Outgoing;

/// <summary><c>/api/shops/{shop}/outgoing</c>: what was sent to the shop's systems, and what became of it.</summary>
internal static class OutgoingEndpoints
{
    private const int DefaultPage = 50;
    private const int LargestPage = 200;

    public static void MapOutgoing(this IEndpointRouteBuilder api)
    {
        var outgoing = api.MapGroup("/outgoing");
        outgoing.MapShown("", List);
        outgoing.MapShown("/{id}", Show);
        outgoing.MapPosted("/{id}/replay", Replay).Needs(Right.Market);
        outgoing.MapTargets();
    }

    private static async Task<Results<JsonHttpResult<DeliveriesDocument>, ProblemHttpResult>> List(
        string? after, int? limit, HttpContext context, OutgoingLog log, CancellationToken cancellation)
    {
        var most = limit ?? DefaultPage;
        if (most is < 1 or > LargestPage)
        {
            return Problem.BadMember("limit", $"It must be 1 to {LargestPage}.");
        }

        var page = await log.List(ConsoleKeyFilter.ShopOf(context).Id, after, most, cancellation);
        var next = page.Count == most ? page[^1].Id : null;
        return TypedResults.Json(new DeliveriesDocument([.. page.Select(DeliveryDocument.Listed)], next), CoreJson.Options);
    }

    private static async Task<Results<JsonHttpResult<DeliveryDocument>, ProblemHttpResult>> Show(
        string id, HttpContext context, OutgoingLog log, CancellationToken cancellation) =>
        await log.Find(ConsoleKeyFilter.ShopOf(context).Id, id, cancellation) is { } delivery
            ? TypedResults.Json(DeliveryDocument.Of(delivery), CoreJson.Options)
            : Problem.UnknownDelivery();

    private static async Task<Results<JsonHttpResult<DeliveryDocument>, ProblemHttpResult>> Replay(
        string id, HttpContext context, OutgoingDesk desk, IClock clock, CancellationToken cancellation) =>
        await desk.Replay(ConsoleKeyFilter.ShopOf(context).Id, id, clock.GetCurrentInstant(), cancellation) is { } again
            ? TypedResults.Json(DeliveryDocument.Of(again), CoreJson.Options, statusCode: StatusCodes.Status202Accepted)
            : Problem.UnknownDelivery();
}
