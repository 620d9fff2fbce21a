using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Importing;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Reconciling;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary><c>/console/{shop}/reconciliation</c>: orders as the shop has them against those on record.</summary>
internal static class ReconciliationPages
{
    private const int Latest = 50;

    /// <summary>What a form has beside the file.</summary>
    private const int FormBytes = 16 * 1024;

    public static void MapReconciliation(this IEndpointRouteBuilder console)
    {
        console.MapConnections();
        console.MapPage("/reconciliation", Show);
        console.MapAct("/reconciliation", Right.Market, Begin);
        console.MapAct("/reconciliation/file", Right.Market, Compare, ImportEndpoint.MaxBytes + FormBytes);
        console.MapRuns();
    }

    private static async Task<IResult> Show(HttpContext context, ReconciliationBook book, CancellationToken cancellation) =>
        await Answer(ConsoleVisit.Of(context), book, view => view, StatusCodes.Status200OK, cancellation);

    private static async Task<IResult> Begin(
        HttpContext context, ReconciliationBook book, ReconciliationDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var (platform, from, to) = (form["platform"].ToString(), form["from"].ToString(), form["to"].ToString());
        var first = LocalDatePattern.Iso.Parse(from);
        var last = LocalDatePattern.Iso.Parse(to);
        var days = first.Success && (to.Length == 0 || last.Success)
            ? RunDays.Of(visit.Shop, first.Value, last.Success ? last.Value : null, visit.Now)
            : null;
        if (days is { } known && visit.Shop.Connections.Any(connection => connection.Platform == platform))
        {
            var run = await desk.Begin(visit.Shop, platform, known, visit.Who, visit.Now, cancellation);
            return ConsoleResult.Done(visit, "reconciliation/" + run.Id);
        }

        var problem = visit.Say(
            $"Wählen Sie einen Tag, der begonnen hat, und höchstens {ReconciliationDesk.MostDays} Tage.",
            $"Choose a day that has begun, and at most {ReconciliationDesk.MostDays} days.");
        return await Answer(
            visit,
            book,
            view => view with { Problem = problem, Platform = platform, From = from, To = to },
            StatusCodes.Status422UnprocessableEntity,
            cancellation);
    }

    private static async Task<IResult> Compare(
        HttpContext context, ReconciliationBook book, ReconciliationDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var upload = form.Files.GetFile("file");
        if (upload is null || upload.Length == 0)
        {
            return await Refuse(visit.Say("Wählen Sie eine Datei, die nicht leer ist.", "Choose a file that is not empty."));
        }

        await using var content = upload.OpenReadStream();
        var file = PastOrderFile.Open(content, visit.Shop);
        if (file.Problem is not null)
        {
            return await Refuse(visit.Say(
                "Das ist kein Export, den wir kennen: von Shopify, WooCommerce oder Shopware, oder JSON mit einem Objekt je Zeile.",
                "This is no export that we know: of Shopify, WooCommerce or Shopware, or JSON with an object a line."));
        }

        var run = await desk.Compare(visit.Shop, file, visit.Who, visit.Now, cancellation);
        return ConsoleResult.Done(visit, "reconciliation/" + run.Id);

        Task<IResult> Refuse(string problem) =>
            Answer(visit, book, view => view with { Problem = problem, IsOfFile = true }, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private static async Task<IResult> Answer(
        ConsoleVisit visit, ReconciliationBook book, Func<ReconciliationView, ReconciliationView> change, int status, CancellationToken cancellation)
    {
        var view = new ReconciliationView(await book.List(visit.Shop.Id, Latest, cancellation));
        return ConsoleResult.Page<ReconciliationPage>(visit, status, (nameof(ReconciliationPage.View), change(view)));
    }
}
