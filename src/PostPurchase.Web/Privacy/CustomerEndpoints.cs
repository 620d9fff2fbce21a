using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;

namespace PostPurchase.Web.Privacy;

/// <summary><c>/api/shops/{shop}/customers</c>: what is stored about a customer, and its erasure (docs/data-protection.md).</summary>
internal static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder api)
    {
        var customers = api.MapGroup("/customers");
        customers.MapPosted("/find", Find).Needs(Right.Serve);
        customers.MapPosted("/export", Export).Needs(Right.Serve);
        customers.MapPosted("/erase", Erase).Needs(Right.Serve);
    }

    private static async Task<IResult> Find(
        HttpContext context, CustomerExport export, CustomerKeys keys, AuditTrail audit, IClock clock)
    {
        var (request, problem) = await CustomerRequest.Read(context.Request, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        var file = await export.Gather(shop, request.Customer, now, context.RequestAborted);
        await audit.Found(shop.Id, WhoAsks(context, request), request.Customer, now, context.RequestAborted);
        return TypedResults.Json(FoundDocument.Of(keys.NameOf(shop.Id, request.Customer), file), CoreJson.Options);
    }

    private static async Task<IResult> Export(HttpContext context, CustomerExport export, AuditTrail audit, IClock clock)
    {
        var (request, problem) = await CustomerRequest.Read(context.Request, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        var file = await export.Gather(shop, request.Customer, now, context.RequestAborted);
        await audit.Exported(shop.Id, WhoAsks(context, request), request.Customer, now, context.RequestAborted);
        return CustomerFileResult.Of(context.Response, shop, file, request.Format == "html" ? request.Language ?? shop.Language : null);
    }

    private static async Task<IResult> Erase(HttpContext context, CustomerErasure erasure, CustomerKeys keys, IClock clock)
    {
        var (request, problem) = await CustomerRequest.Read(context.Request, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        var report = await erasure.Erase(
            new ErasureRequest { Shop = shop.Id, At = now, ReceivedAt = now, By = WhoAsks(context, request), Customer = request.Customer },
            now,
            context.RequestAborted);
        return TypedResults.Json(ErasedDocument.Of(keys.NameOf(shop.Id, request.Customer), report), CoreJson.Options);
    }

    private static Who WhoAsks(HttpContext context, CustomerRequest request) => ConsoleKeyFilter.WhoAsks(context, request.Name);
}
