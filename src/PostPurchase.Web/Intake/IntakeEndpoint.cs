using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Serialization;

namespace PostPurchase.Web.Intake;

/// <summary><c>GET /api/shops/{shop}/intake</c>: topics without use, and payloads that could not be understood.</summary>
internal static class IntakeEndpoint
{
    private const int Latest = 100;

    public static void MapIntake(this IEndpointRouteBuilder api) => api.MapShown("/intake", Show);

    private static async Task<JsonHttpResult<IntakeDocument>> Show(
        HttpContext context,
        IntakeLedger ledger,
        CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context).Id;
        var ignored = await ledger.ListIgnored(shop, cancellation);
        var malformed = await ledger.ListMalformed(shop, Latest, cancellation);
        return TypedResults.Json(new IntakeDocument(ignored, [.. malformed.Select(IntakeDocument.Payload.Of)]), CoreJson.Options);
    }
}
