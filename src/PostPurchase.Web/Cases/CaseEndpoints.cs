using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Cases;

/// <summary><c>…/orders/{order}/cases</c>: what support does about an order's cases, by hand or from a ticket system (docs/cases.md).</summary>
internal static class CaseEndpoints
{
    /// <summary><c>/api/shops/{shop}/orders</c>.</summary>
    private const int SegmentsBeforeOrder = 4;

    /// <summary><c>/api/shops/{shop}/orders/{order}/cases</c>.</summary>
    private const int SegmentsBeforeCase = 6;

    public static void MapCases(this IEndpointRouteBuilder api)
    {
        api.MapCaseLists();
        var cases = api.MapGroup("/orders/{order}/cases").Needs(Right.Serve);
        cases.MapPosted("", (HttpContext context, CaseDesk desk, AuditLog audit, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, audit, (key, _, act) => desk.Open(key, act, cancellation), AuditedAction.CaseOpened, cancellation));
        cases.MapPosted("/{case}/respond", (HttpContext context, CaseDesk desk, AuditLog audit, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, audit, (key, id, act) => desk.Respond(key, id, act, cancellation), AuditedAction.CaseResponded, cancellation));
        cases.MapPosted("/{case}/resolve", (HttpContext context, CaseDesk desk, AuditLog audit, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, audit, (key, id, act) => desk.Resolve(key, id, act, cancellation), AuditedAction.CaseResolved, cancellation));
    }

    private static async Task<Results<JsonHttpResult<CaseDocument>, ProblemHttpResult>> Do(
        HttpContext context,
        IClock clock,
        AuditLog audit,
        Func<OrderKey, string, SupportAct, ValueTask<CaseAnswer>> change,
        AuditedAction action,
        CancellationToken cancellation)
    {
        var order = EscapedPath.Segment(context, SegmentsBeforeOrder);
        if (order.Length is 0 or > OrderId.MaxLength)
        {
            return Problem.UnknownOrder();
        }

        var now = clock.GetCurrentInstant();
        var (act, problem) = await CaseRequest.Read(context.Request, now, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        var key = new OrderKey(shop.Id, new OrderId(order));
        var answer = await change(key, EscapedPath.Segment(context, SegmentsBeforeCase), act);
        if (answer is CaseAnswer.Done { Case.Id: var id })
        {
            await audit.Note(shop.Id, ConsoleKeyFilter.WhoAsks(context, act.By), action, order, id, now, cancellation);
        }

        return answer switch
        {
            CaseAnswer.Done done => TypedResults.Json(CaseDocument.Of(key.Order, done.Case, shop, now), CoreJson.Options),
            CaseAnswer.UnknownOrder => Problem.UnknownOrder(),
            CaseAnswer.UnknownCase => Problem.UnknownCase(),
            CaseAnswer.ResolvedAlready => Problem.CaseResolved(),
            _ => throw new InvalidOperationException($"No answer to {answer}."),
        };
    }
}
