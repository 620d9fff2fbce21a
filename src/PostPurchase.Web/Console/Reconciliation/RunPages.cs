using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary><c>/console/{shop}/reconciliation/{id}</c>: how far one has come, what it found, and starting that.</summary>
internal static class RunPages
{
    private const int Page = 100;

    public static void MapRuns(this IEndpointRouteBuilder console)
    {
        console.MapPage("/reconciliation/{id}", Show);
        console.MapAct("/reconciliation/{id}/start", Right.Market, StartChosen);
        console.MapAct("/reconciliation/{id}/start-all", Right.Market, StartAll);
    }

    public static string Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private static async Task<IResult> Show(
        string id, string? after, HttpContext context, ReconciliationBook book, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        if (await book.Find(visit.Shop.Id, id, cancellation) is not { } run)
        {
            return ConsoleResult.NotFound(visit);
        }

        var findings = await book.Findings(visit.Shop.Id, id, after, Page, cancellation);
        return ConsoleResult.Page<RunPage>(visit, (nameof(RunPage.View), new RunView(run, findings)));
    }

    private static async Task<IResult> StartChosen(
        string id, HttpContext context, ReconciliationDesk desk, CancellationToken cancellation)
    {
        var form = await PostedForm.Read(context.Request, cancellation);
        IReadOnlyList<OrderId> chosen = [.. form["order"].OfType<string>().Select(order => new OrderId(order))];
        return chosen.Count == 0
            ? ConsoleResult.Done(ConsoleVisit.Of(context), "reconciliation/" + id, "none")
            : await Start(id, chosen, context, desk, cancellation);
    }

    private static Task<IResult> StartAll(string id, HttpContext context, ReconciliationDesk desk, CancellationToken cancellation) =>
        Start(id, null, context, desk, cancellation);

    private static async Task<IResult> Start(
        string id, IReadOnlyList<OrderId>? chosen, HttpContext context, ReconciliationDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await desk.Start(visit.Shop.Id, id, chosen, visit.Who, visit.Now, cancellation) is not null
            ? ConsoleResult.Done(visit, "reconciliation/" + id, "starting")
            : ConsoleResult.NotFound(visit);
    }
}
