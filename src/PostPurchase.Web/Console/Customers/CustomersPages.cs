using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Privacy;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Orders;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Privacy;

namespace PostPurchase.Web.Console.Customers;

/// <summary><c>/console/{shop}/customers/{reference}</c>: a customer, with consents, export and erasure. Nothing in the address says who it is.</summary>
internal static class CustomersPages
{
    /// <summary><c>/console/{shop}/customers</c>.</summary>
    private const int SegmentsBeforeReference = 3;

    private const int MostOrders = 25;

    public static void MapCustomerPages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/customers/{reference}", Right.Serve, Show);
        console.MapPage("/customers/{reference}/erase", Right.Serve, AskErase);
        console.MapAct("/customers/{reference}/erase", Right.Serve, Erase);
        console.MapAct("/customers/{reference}/export", Right.Serve, Export);
        console.MapConsentPages();
    }

    /// <summary>A customer's page, within the console.</summary>
    public static string PathOf(string reference) => "customers/" + Uri.EscapeDataString(reference);

    /// <summary>What has to be written to erase.</summary>
    internal static string WordOf(ConsoleVisit visit) => visit.Say("löschen", "erase");

    internal static string ReferenceIn(HttpContext context) => EscapedPath.Segment(context, SegmentsBeforeReference);

    /// <summary>The customer's page with what is wrong with a form of it.</summary>
    internal static async ValueTask<IResult> Page(
        ConsoleVisit visit, CustomerModel model, OrderList orders, int status, CancellationToken cancellation)
    {
        var latest = model.File.Orders.OrderByDescending(order => order.Order?.PlacedAt).Take(MostOrders).Select(order => order.Id).ToList();
        return ConsoleResult.Page<CustomerPage>(
            visit,
            status,
            (nameof(CustomerPage.Model), model),
            (nameof(CustomerPage.Rows), await orders.Read(visit, latest, cancellation)));
    }

    private static async Task<IResult> Show(
        HttpContext context, CustomerReader reader, CustomerReferences references, OrderList orders, AuditTrail audit)
    {
        var visit = ConsoleVisit.Of(context);
        if (await reader.Read(visit, ReferenceIn(context), context.RequestAborted) is not { } model)
        {
            return await references.IsKnown(visit.Shop.Id, ReferenceIn(context), context.RequestAborted)
                ? ConsoleResult.Page<GonePage>(visit)
                : ConsoleResult.NotFound(visit);
        }

        await audit.FoundOncePerDay(visit.Shop.Id, visit.Who, model.Customer, visit.Now, context.RequestAborted);
        return await Page(visit, model, orders, StatusCodes.Status200OK, context.RequestAborted);
    }

    private static async Task<IResult> Export(HttpContext context, CustomerReader reader, AuditTrail audit)
    {
        var visit = ConsoleVisit.Of(context);
        if (await reader.Read(visit, ReferenceIn(context), context.RequestAborted) is not { } model)
        {
            return ConsoleResult.NotFound(visit);
        }

        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var isPage = form["format"] == "html";
        await audit.Exported(visit.Shop.Id, visit.Who, model.Customer, visit.Now, context.RequestAborted);
        return CustomerFileResult.Of(context.Response, visit.Shop, model.File, isPage ? Languages.Pick(visit.Language, visit.Shop.Language) : null);
    }

    private static async Task<IResult> AskErase(HttpContext context, CustomerReader reader)
    {
        var visit = ConsoleVisit.Of(context);
        return await reader.Read(visit, ReferenceIn(context), context.RequestAborted) is { } model
            ? ConsoleResult.Page<ErasePage>(visit, (nameof(ErasePage.Model), model))
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<IResult> Erase(HttpContext context, CustomerReader reader, CustomerErasure erasure)
    {
        var visit = ConsoleVisit.Of(context);
        if (await reader.Read(visit, ReferenceIn(context), context.RequestAborted) is not { } model)
        {
            return ConsoleResult.NotFound(visit);
        }

        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        if (!string.Equals(form["confirm"].ToString().Trim(), WordOf(visit), StringComparison.OrdinalIgnoreCase))
        {
            return ConsoleResult.Page<ErasePage>(
                visit, StatusCodes.Status422UnprocessableEntity, (nameof(ErasePage.Model), model), (nameof(ErasePage.HasProblem), true));
        }

        var request = new ErasureRequest { Shop = visit.Shop.Id, At = visit.Now, ReceivedAt = visit.Now, By = visit.Who, Customer = model.Customer };
        await erasure.Erase(request, visit.Now, context.RequestAborted);
        return ConsoleResult.Done(visit, PathOf(model.Reference), "erased");
    }
}
