using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Campaigns.Waves;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Campaigns;

/// <summary><c>/api/shops/{shop}/campaigns</c>: what a shop runs, its versions, and who changed what (docs/campaign-api.md).</summary>
internal static class CampaignEndpoints
{
    private const int AuditPage = 100;
    private const int LatestWaves = 20;

    public static void MapCampaigns(this IEndpointRouteBuilder api)
    {
        var campaigns = api.MapGroup("/campaigns");
        campaigns.MapShown("", List);
        var campaign = campaigns.MapGroup("/{id:length(1,60)}");
        campaign.MapShown("", Show);
        campaign.MapShown("/versions", Versions);
        campaign.MapShown("/versions/{version:int}", Version);
        campaign.MapShown("/waves", Waves);
        campaign.MapShown("/audit", Audit);
        campaign.MapDrafts();
        campaign.MapPublishing();
        campaign.MapSwitches();
    }

    private static async Task<JsonHttpResult<IReadOnlyList<CampaignDocument>>> List(
        HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        var files = await archive.List(ConsoleKeyFilter.ShopOf(context).Id, cancellation);
        return Json<IReadOnlyList<CampaignDocument>>([.. files.Select(CampaignDocument.Of)]);
    }

    private static async Task<Results<JsonHttpResult<CampaignDocument>, ProblemHttpResult>> Show(
        string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation) =>
        await Find(id, context, archive, cancellation) is { } file ? Json(CampaignDocument.Of(file)) : Problem.UnknownCampaign();

    private static async Task<Results<JsonHttpResult<IReadOnlyList<VersionDocument>>, ProblemHttpResult>> Versions(
        string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        if (await Find(id, context, archive, cancellation) is not { } file)
        {
            return Problem.UnknownCampaign();
        }

        var versions = (await archive.Versions(file.Shop, id, cancellation)).Select(version => VersionDocument.Of(version, file));
        return Json<IReadOnlyList<VersionDocument>>(DefaultCampaign.Of(id) is { } builtIn
            ? [VersionDocument.OfBuiltIn(builtIn), .. versions]
            : [.. versions]);
    }

    private static async Task<Results<JsonHttpResult<Campaign>, ProblemHttpResult>> Version(
        string id, int version, HttpContext context, CampaignArchive archive, CancellationToken cancellation) =>
        await archive.Find(ConsoleKeyFilter.ShopOf(context).Id, id, version, cancellation) is { } campaign
            ? Json(campaign)
            : Problem.UnknownVersion();

    private static async Task<Results<JsonHttpResult<IReadOnlyList<Wave>>, ProblemHttpResult>> Waves(
        string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation) =>
        await Find(id, context, archive, cancellation) is { } file
            ? Json(await archive.Waves(file.Shop, id, LatestWaves, cancellation))
            : Problem.UnknownCampaign();

    private static async Task<Results<JsonHttpResult<AuditDocument>, ProblemHttpResult>> Audit(
        string id, int? after, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        if (after is < 1 or > 99_999_999)
        {
            return Problem.BadMember("after", "It must be the number of a change.");
        }

        if (await Find(id, context, archive, cancellation) is not { } file)
        {
            return Problem.UnknownCampaign();
        }

        var entries = await archive.Audit(file.Shop, id, after, AuditPage, cancellation);
        return Json(new AuditDocument(entries, entries.Count == AuditPage ? entries[^1].Number : null));
    }

    /// <summary>Null where there is no such campaign.</summary>
    private static async ValueTask<CampaignFile?> Find(
        string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation) =>
        await archive.Load(ConsoleKeyFilter.ShopOf(context).Id, id, cancellation) is { Exists: true } file ? file : null;

    private static JsonHttpResult<T> Json<T>(T document) => TypedResults.Json(document, CoreJson.Options);
}
