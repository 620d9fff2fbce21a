using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Cases;

/// <summary><c>/console/{shop}/cases</c>: who waits, and what support does about it.</summary>
internal static class CasesPages
{
    /// <summary><c>/console/{shop}/cases</c>.</summary>
    private const int SegmentsBeforeOrder = 3;
    private const int MaxNote = 2000;
    private const int DaysOfFigures = 30;

    public static void MapCasePages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/cases", List);
        console.MapPage("/cases/{order}/{case}", Show);
        console.MapAct("/cases/{order}/{case}/respond", Right.Serve, (HttpContext context, CaseDesk desk, CaseReader reader, AuditLog audit) =>
            Do(context, reader, audit, desk.Respond, AuditedAction.CaseResponded, "responded"));
        console.MapAct("/cases/{order}/{case}/resolve", Right.Serve, (HttpContext context, CaseDesk desk, CaseReader reader, AuditLog audit) =>
            Do(context, reader, audit, desk.Resolve, AuditedAction.CaseResolved, "resolved"));
    }

    /// <summary>A case's page, within the console.</summary>
    public static string PathOf(OrderId order, string id) => $"cases/{Uri.EscapeDataString(order.Value)}/{Uri.EscapeDataString(id)}";

    private static async Task<IResult> List(HttpContext context, CaseList cases, CaseFigures figures, string? show, string? after)
    {
        var visit = ConsoleVisit.Of(context);
        var filter = Enum.TryParse<CaseFilter>(show, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : CaseFilter.Open;
        var (rows, next) = await cases.Read(visit, filter, after is not null && CasePage.IsPlace(after) ? after : null, context.RequestAborted);
        var today = visit.Now.InUtc().Date;
        return ConsoleResult.Page<CasesPage>(
            visit,
            (nameof(CasesPage.Rows), rows),
            (nameof(CasesPage.Next), next),
            (nameof(CasesPage.Filter), filter),
            (nameof(CasesPage.Figures), await figures.WithoutOrders(visit.Shop, today.PlusDays(1 - DaysOfFigures), today, visit.Now, context.RequestAborted)));
    }

    private static async Task<IResult> Show(HttpContext context, CaseReader reader, AuditLog audit)
    {
        var visit = ConsoleVisit.Of(context);
        var (order, id) = Named(context);
        if (await reader.Read(visit, order, id, context.RequestAborted) is not { } model)
        {
            return ConsoleResult.NotFound(visit);
        }

        await audit.NoteOncePerDay(visit.Shop.Id, visit.Who, AuditedAction.OrderShown, order.Value, visit.Now, context.RequestAborted);
        return ConsoleResult.Page<OneCasePage>(visit, (nameof(OneCasePage.Model), model));
    }

    private static async Task<IResult> Do(
        HttpContext context,
        CaseReader reader,
        AuditLog audit,
        Func<OrderKey, string, SupportAct, CancellationToken, ValueTask<CaseAnswer>> change,
        AuditedAction action,
        string done)
    {
        var visit = ConsoleVisit.Of(context);
        var (order, id) = Named(context);
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var act = new SupportAct(visit.User.Name, FormTexts.Of(form["note"], MaxNote), visit.Now);
        switch (await change(new OrderKey(visit.Shop.Id, order), id, act, context.RequestAborted))
        {
            case CaseAnswer.Done:
                await audit.Note(visit.Shop.Id, visit.Who, action, order.Value, id, visit.Now, context.RequestAborted);
                return ConsoleResult.Done(visit, PathOf(order, id), done);
            case CaseAnswer.ResolvedAlready when await reader.Read(visit, order, id, context.RequestAborted) is { } model:
                var problem = visit.Say("Der Fall ist inzwischen gelöst.", "The case has been resolved meanwhile.");
                return ConsoleResult.Page<OneCasePage>(
                    visit, StatusCodes.Status422UnprocessableEntity, (nameof(OneCasePage.Model), model with { Problem = problem }));
            default:
                return ConsoleResult.NotFound(visit);
        }
    }

    private static (OrderId Order, string Case) Named(HttpContext context) =>
        EscapedPath.Segment(context, SegmentsBeforeOrder) is { Length: > 0 and <= OrderId.MaxLength } order
            ? (new OrderId(order), EscapedPath.Segment(context, SegmentsBeforeOrder + 1))
            : (new OrderId("-"), "");
}
