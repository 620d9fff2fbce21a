using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outgoing;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary><c>/console/{shop}/deliveries/outgoing</c>: webhooks to the shop's systems.</summary>
internal static class OutgoingPages
{
    private const int Page = 50;

    public static void MapOutgoingDeliveries(this IEndpointRouteBuilder console)
    {
        console.MapPage("/deliveries/outgoing", Show);
        console.MapPage("/deliveries/outgoing/{id}", ShowOne);
        console.MapAct("/deliveries/outgoing/{id}/replay", Right.Market, Replay);
        console.MapTargetPages();
    }

    private static async Task<IResult> Show(string? after, HttpContext context, OutgoingLog log, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var targets = new List<(OutgoingTarget Target, TargetStatus Status)>();
        foreach (var target in visit.Shop.OutgoingWebhooks)
        {
            targets.Add((target, await log.Status(visit.Shop.Id, target.Id, cancellation)));
        }

        var deliveries = await log.List(visit.Shop.Id, after, Page, cancellation);
        var view = new OutgoingView(targets, deliveries, deliveries.Count == Page ? deliveries[^1].Id : null);
        return ConsoleResult.Page<OutgoingPage>(visit, (nameof(OutgoingPage.View), view));
    }

    private static async Task<IResult> ShowOne(string id, HttpContext context, OutgoingLog log, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await log.Find(visit.Shop.Id, id, cancellation) is { } delivery
            ? ConsoleResult.Page<OutgoingDeliveryPage>(visit, (nameof(OutgoingDeliveryPage.Shown), delivery))
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<IResult> Replay(string id, HttpContext context, OutgoingDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await desk.Replay(visit.Shop.Id, id, visit.Now, cancellation) is not null
            ? ConsoleResult.Done(visit, "deliveries/outgoing", "replayed")
            : ConsoleResult.NotFound(visit);
    }
}
