using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Importing;

/// <summary>
/// <c>POST /api/shops/{shop}/import</c>: the body is a file of past orders. A dry run, unless <c>?apply=true</c>. Whoever was cut off
/// sends the file again.
/// </summary>
internal static class ImportEndpoint
{
    /// <summary>Some 30,000 orders; Kestrel takes no more by default. An answer has to come within the few minutes that gateways wait.</summary>
    public const int MaxBytes = 28 * 1024 * 1024;

    public static void MapImport(this IEndpointRouteBuilder api) => api.MapPosted("/import", Import).Needs(Right.Market);

    private static async Task<IResult> Import(
        bool? apply, HttpContext context, ImportDryRun dryRun, OrderImport import, IClock clock, CancellationToken cancellation)
    {
        if (await RequestBody.Read(context.Request, MaxBytes, cancellation) is not { } body)
        {
            return Problem.TooLarge(MaxBytes);
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        var file = PastOrderFile.Open(new MemoryStream(body.ToArray(), writable: false), shop);
        if (file.Problem is { } problem)
        {
            return Problem.UnusableFile(problem);
        }

        var now = clock.GetCurrentInstant();
        var document = apply == true
            ? ImportDocument.Of(shop, file.Format, await import.Apply(shop.Id, file, now, null, cancellation))
            : ImportDocument.Of(shop, file.Format, await dryRun.Run(shop, file, now, null, cancellation));
        return TypedResults.Json(document, CoreJson.Options);
    }
}
