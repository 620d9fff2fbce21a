using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary><c>…/campaigns/{id}/versions/{version}</c>: what an earlier version did, and how to have it again.</summary>
internal static class VersionPages
{
    public static async Task<IResult> Show(
        string id, int version, int? with, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { } opened
            || await archive.Find(visit.Shop.Id, id, version, cancellation) is not { } shown)
        {
            return ConsoleResult.NotFound(visit);
        }

        // With the one before it, unless somebody asks for another.
        var other = await archive.Find(visit.Shop.Id, id, with ?? version - 1, cancellation);
        var view = new VersionView(
            opened,
            shown,
            await archive.Version(visit.Shop.Id, id, version, cancellation),
            other,
            CampaignComparison.Of(other ?? shown with { Steps = [], Messages = [] }, shown, visit.Language));
        return ConsoleResult.Page<VersionPage>(visit, (nameof(VersionPage.View), view));
    }

    public static async Task<IResult> Restore(string id, int version, HttpContext context, CampaignDrafts drafts, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var answer = await drafts.Restore(visit.Shop.Id, id, version, form["tag"].ToString(), DeskResult.Signature(visit), cancellation);
        return DeskResult.After(visit, answer, $"campaigns/{id}", "restored");
    }
}
