using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace PostPurchase.Web.Assets;

/// <summary>
/// <c>GET /assets/…</c>. Embedded in the assembly rather than static web assets: those need a manifest beside the host, which
/// the Azure Functions host doesn't read.
/// </summary>
internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Asset.Style, Asset.ConsoleStyle, Asset.ConsoleScript, Asset.Icon, Asset.CampaignSchema })
        {
            routes.MapShown($"/assets/{asset.Name}", (HttpContext context) => Send(context, asset));
        }
    }

    private static FileContentHttpResult Send(HttpContext context, Asset asset)
    {
        context.Response.Headers.CacheControl = context.Request.Query["v"] == asset.Version
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(asset.Content, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
