using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary><c>…/campaigns/{id}</c>.</summary>
internal static class ShowPages
{
    private const int Rows = 10;

    public static async Task<IResult> Show(string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { } opened)
        {
            return ConsoleResult.NotFound(visit);
        }

        var view = new CampaignView(
            opened,
            await archive.Versions(visit.Shop.Id, id, cancellation),
            await archive.Waves(visit.Shop.Id, id, Rows, cancellation),
            await archive.Audit(visit.Shop.Id, id, null, Rows, cancellation));
        return ConsoleResult.Page<ShowPage>(visit, (nameof(ShowPage.View), view));
    }
}
