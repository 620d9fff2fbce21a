using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Reconciling;

/// <summary><c>…/reconciliation/connections</c>: how the shop's own APIs are reached.</summary>
internal static class ConnectionEndpoints
{
    public static void MapConnections(this IEndpointRouteBuilder runs)
    {
        var connections = runs.MapGroup("/connections").Needs(Right.Own);
        connections.MapShown("", List);
        connections.MapSaved("/{platform}", Save);
        connections.MapRemoved("/{platform}", Remove);
        connections.MapPosted("/{platform}/try", Try);
    }

    private static JsonHttpResult<ConnectionsDocument> List(HttpContext context, ShopOrders orders) => TypedResults.Json(
        new ConnectionsDocument([.. ConsoleKeyFilter.ShopOf(context).Connections.Select(ConnectionDocument.Of)], orders.Platforms), CoreJson.Options);

    private static async Task<IResult> Save(
        string platform, HttpContext context, ConnectionDesk desk, IClock clock, CancellationToken cancellation)
    {
        var (draft, problem) = await JsonBody.Read<ConnectionDraft>(context.Request, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var who = ConsoleKeyFilter.WhoAsks(context, null);
        return await desk.Save(ConsoleKeyFilter.ShopOf(context).Id, platform, draft, who, clock.GetCurrentInstant(), cancellation) switch
        {
            ConnectionAnswer.Saved saved => TypedResults.Json(ConnectionDocument.Of(saved.Connection), CoreJson.Options),
            ConnectionAnswer.Invalid invalid => Problem.InvalidConnection(invalid.Problems),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static async Task<IResult> Remove(
        string platform, HttpContext context, ConnectionDesk desk, IClock clock, CancellationToken cancellation) =>
        await desk.Remove(
            ConsoleKeyFilter.ShopOf(context).Id, platform, ConsoleKeyFilter.WhoAsks(context, null), clock.GetCurrentInstant(), cancellation)
                ? TypedResults.NoContent()
                : Problem.UnknownConnection();

    private static async Task<IResult> Try(
        string platform, HttpContext context, ConnectionDesk desk, IClock clock, CancellationToken cancellation)
    {
        var trouble = await desk.Try(ConsoleKeyFilter.ShopOf(context), platform, clock.GetCurrentInstant(), cancellation);
        return TypedResults.Json(new TrialDocument(trouble is null, trouble), CoreJson.Options);
    }
}
