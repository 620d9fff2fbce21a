using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Reconciling;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Reconciliation;

/// <summary><c>/console/{shop}/reconciliation/connections</c>: how the shop's own APIs are reached. Secrets are written only.</summary>
internal static class ConnectionPages
{
    private const string Path = "reconciliation/connections";

    public static void MapConnections(this IEndpointRouteBuilder console)
    {
        console.MapPage("/reconciliation/connections", Right.Own, Show);
        console.MapAct("/reconciliation/connections/{platform}", Right.Own, Save);
        console.MapAct("/reconciliation/connections/{platform}/try", Right.Own, Try);
        console.MapAct("/reconciliation/connections/{platform}/remove", Right.Own, Remove);
    }

    private static PageResult<ConnectionsPage> Show(HttpContext context, ShopOrders orders) =>
        Page(ConsoleVisit.Of(context), new ConnectionsView(orders.Platforms), StatusCodes.Status200OK);

    private static async Task<IResult> Save(
        string platform, HttpContext context, ConnectionDesk desk, ShopOrders orders, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var draft = new ConnectionDraft { Address = form["address"].ToString(), KeyId = form["keyId"].ToString(), Secret = form["secret"].ToString() };
        if (await desk.Save(visit.Shop.Id, platform, draft, visit.Who, visit.Now, cancellation) is not ConnectionAnswer.Invalid invalid)
        {
            return ConsoleResult.Done(visit, Path, "saved");
        }

        var view = new ConnectionsView(orders.Platforms)
        {
            Platform = platform,
            Address = draft.Address,
            KeyId = draft.KeyId,
            Problems = invalid.Problems,
        };
        return Page(visit, view, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Try(
        string platform, HttpContext context, ConnectionDesk desk, ShopOrders orders, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var trouble = await desk.Try(visit.Shop, platform, visit.Now, cancellation);
        return Page(visit, new ConnectionsView(orders.Platforms) { WasTried = true, Trouble = trouble }, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Remove(string platform, HttpContext context, ConnectionDesk desk, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await desk.Remove(visit.Shop.Id, platform, visit.Who, visit.Now, cancellation)
            ? ConsoleResult.Done(visit, Path, "removed")
            : ConsoleResult.NotFound(visit);
    }

    private static PageResult<ConnectionsPage> Page(ConsoleVisit visit, ConnectionsView view, int status) =>
        ConsoleResult.Page<ConnectionsPage>(visit, status, (nameof(ConnectionsPage.View), view));
}
