using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Campaigns;

/// <summary><c>…/campaigns/{id}/draft</c>, and <c>…/restore</c>, which makes an earlier version the draft.</summary>
internal static class DraftEndpoints
{
    private const int MaxCampaign = 256 * 1024;
    private const int MaxName = 100;

    public static void MapDrafts(this IEndpointRouteBuilder campaign)
    {
        campaign.MapShown("/draft", Show);
        campaign.MapSaved("/draft", Save).Needs(Right.Market);
        campaign.MapRemoved("/draft", Discard).Needs(Right.Market);
        campaign.MapPosted("/restore", Restore).Needs(Right.Market);
    }

    private static async Task<Results<JsonHttpResult<Campaign>, ProblemHttpResult>> Show(
        string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        var file = await archive.Load(ConsoleKeyFilter.ShopOf(context).Id, id, cancellation);
        if (file.Draft is not { } draft)
        {
            return file.Exists ? Problem.NoDraft() : Problem.UnknownCampaign();
        }

        context.Response.Headers.ETag = $"\"{file.DraftTag}\"";
        return TypedResults.Json(draft.Campaign, CoreJson.Options);
    }

    private static async Task<IResult> Save(
        string id, string? by, HttpContext context, CampaignDrafts drafts, IClock clock, CancellationToken cancellation)
    {
        if (await RequestBody.Read(context.Request, MaxCampaign, cancellation) is not { } json)
        {
            return Problem.TooLarge(MaxCampaign);
        }

        return by?.Length > MaxName ? Problem.BadMember("by", $"At most {MaxName} characters are taken.") : DeskAnswers.ToResult(
            context,
            await drafts.Save(
                ConsoleKeyFilter.ShopOf(context).Id,
                id,
                json,
                DraftTags.Expected(context.Request),
                new CampaignRequest { By = by }.Sign(context, clock),
                cancellation));
    }

    private static async Task<IResult> Discard(
        string id, string? by, HttpContext context, CampaignDrafts drafts, IClock clock, CancellationToken cancellation) =>
        by?.Length > MaxName ? Problem.BadMember("by", $"At most {MaxName} characters are taken.") : DeskAnswers.ToResult(
            context,
            await drafts.Discard(
                ConsoleKeyFilter.ShopOf(context).Id,
                id,
                DraftTags.Expected(context.Request),
                new CampaignRequest { By = by }.Sign(context, clock),
                cancellation));

    private static async Task<IResult> Restore(
        string id, HttpContext context, CampaignDrafts drafts, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await CampaignRequest.Read(context.Request, cancellation);
        if (problem is not null || request.Version is not { } version)
        {
            return problem ?? Problem.BadMember("$.version", "The version to restore is missing.");
        }

        return DeskAnswers.ToResult(
            context,
            await drafts.Restore(
                ConsoleKeyFilter.ShopOf(context).Id,
                id,
                version,
                DraftTags.Expected(context.Request),
                request.Sign(context, clock),
                cancellation));
    }
}
