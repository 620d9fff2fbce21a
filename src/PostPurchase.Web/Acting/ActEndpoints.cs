using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Acting;

/// <summary><c>…/orders/{order}/journeys/{campaign}/{act}</c> and <c>…/orders/{order}/nudge</c>: what support does about journeys (docs/console-support.md).</summary>
internal static class ActEndpoints
{
    /// <summary><c>/api/shops/{shop}/orders</c>.</summary>
    private const int SegmentsBeforeOrder = 4;

    /// <summary>As acts are named in addresses.</summary>
    private static readonly (string Name, JourneyAct Act)[] Named =
    [
        ("skip", JourneyAct.Skip), ("restore", JourneyAct.Restore), ("send-now", JourneyAct.SendNow),
        ("resend", JourneyAct.Resend), ("stop", JourneyAct.Stop), ("continue", JourneyAct.Continue),
    ];

    public static void MapActs(this IEndpointRouteBuilder api)
    {
        var acts = api.MapGroup("").Needs(Right.Serve);
        acts.MapPosted("/orders/{order}/nudge", Nudge);
        foreach (var (name, act) in Named)
        {
            acts.MapPosted(
                "/orders/{order}/journeys/{campaign}/" + name,
                (HttpContext context, JourneyDesk desk, AuditLog audit, IClock clock) => Do(context, act, desk, audit, clock));
        }
    }

    /// <summary>The act of a name; null where there is none such.</summary>
    public static JourneyAct? ActOf(string name) =>
        Array.Find(Named, named => named.Name == name) is { Name: not null } found ? found.Act : null;

    /// <summary>The name of an act.</summary>
    public static string NameOf(JourneyAct act) => Array.Find(Named, named => named.Act == act).Name;

    private static async Task<Results<NoContent, ProblemHttpResult>> Nudge(
        HttpContext context, JourneyDesk desk, AuditLog audit, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await JsonBody.Read<ActRequest>(context.Request, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var (key, now) = (KeyOf(context), clock.GetCurrentInstant());
        if (key is not { } order || !await desk.Nudge(order, now, cancellation))
        {
            return Problem.UnknownOrder();
        }

        await audit.Note(
            order.Shop, ConsoleKeyFilter.WhoAsks(context, request.Act(now).By), AuditedAction.OrderNudged, order.Order.Value, null, now, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<JsonHttpResult<ActDocument>, ProblemHttpResult>> Do(
        HttpContext context, JourneyAct act, JourneyDesk desk, AuditLog audit, IClock clock)
    {
        var (request, problem) = await JsonBody.Read<ActRequest>(context.Request, context.RequestAborted);
        if ((problem ?? request.Check(act)) is { } wrong)
        {
            return wrong;
        }

        if (KeyOf(context) is not { } order)
        {
            return Problem.UnknownOrder();
        }

        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        var wish = request.Wish(act, context.Request.RouteValues["campaign"] as string ?? "");
        var (by, language) = (request.Act(now), ReaderLanguage.Of(context.Request));
        var answer = request.Preview
            ? await desk.Preview(shop, order.Order, wish, by, language, context.RequestAborted)
            : await desk.Do(shop, order.Order, wish, by, language, context.RequestAborted);
        if (answer is ActAnswer.Done && !request.Preview)
        {
            await audit.Acted(order, ConsoleKeyFilter.WhoAsks(context, by.By), wish, now, context.RequestAborted);
        }

        return answer switch
        {
            ActAnswer.Done done => TypedResults.Json(
                new ActDocument(!request.Preview, [.. done.Changes.Select(StepDocument.Of)]), CoreJson.Options),
            ActAnswer.UnknownOrder => Problem.UnknownOrder(),
            ActAnswer.UnknownStep => Problem.UnknownJourneyStep(),
            ActAnswer.Refused refused => Problem.ActRefused(refused.Explanation),
            _ => throw new InvalidOperationException($"No answer to {answer}."),
        };
    }

    private static OrderKey? KeyOf(HttpContext context) =>
        EscapedPath.Segment(context, SegmentsBeforeOrder) is { Length: > 0 and <= OrderId.MaxLength } order
            ? new OrderKey(ConsoleKeyFilter.ShopOf(context).Id, new OrderId(order))
            : null;
}
