using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Editing;
using PostPurchase.Web.Access;
using PostPurchase.Web.Campaigns;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Settings;

/// <summary><c>GET</c> and <c>PUT /api/shops/{shop}/settings</c> (docs/settings.md). Secrets go in and never come out.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        api.MapShown("/settings", Show).Needs(Right.Own);
        api.MapSaved("/settings", Save).Needs(Right.Own);
    }

    private static async Task<Results<JsonHttpResult<SettingsDocument>, ProblemHttpResult>> Show(
        HttpContext context, StoredShops shops, SettingsDesk desk, CancellationToken cancellation) =>
        await shops.Reread(ConsoleKeyFilter.ShopOf(context).Id, cancellation) is { } shop
            ? Document(context, shop, desk)
            : Problem.UnknownShop();

    private static async Task<Results<JsonHttpResult<SettingsDocument>, ProblemHttpResult>> Save(
        HttpContext context, StoredShops shops, SettingsDesk desk, IClock clock)
    {
        var (members, problem) = await SettingsRequest.Read(context.Request, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var id = ConsoleKeyFilter.ShopOf(context).Id;
        if (await shops.Reread(id, context.RequestAborted) is not { } known)
        {
            return Problem.UnknownShop();
        }

        var (edit, problems) = SettingsMerge.Read(members, known);
        return edit is null ? Problem.InvalidSettings(problems) : await desk.Change(
            id,
            edit,
            DraftTags.Expected(context.Request),
            ConsoleKeyFilter.WhoAsks(context, null),
            clock.GetCurrentInstant(),
            context.RequestAborted) switch
        {
            SettingsAnswer.Saved saved => Document(context, saved.Shop, desk),
            SettingsAnswer.Refused refused => Problem.InvalidSettings(refused.Problems),
            SettingsAnswer.Outdated => Problem.SettingsChanged(),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static JsonHttpResult<SettingsDocument> Document(HttpContext context, Shop shop, SettingsDesk desk)
    {
        context.Response.Headers.ETag = $"\"{SettingsTag.Of(shop)}\"";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(SettingsDocument.Of(shop, desk.Warnings(shop)), CoreJson.Options);
    }
}
