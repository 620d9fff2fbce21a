using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary><c>…/campaigns</c>.</summary>
internal static class ListPages
{
    private static readonly Duration Ahead = Duration.FromDays(7);

    public static async Task<IResult> Show(HttpContext context, CampaignArchive archive, NextSends next, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var campaigns = new List<OpenedCampaign>();
        foreach (var file in await archive.List(visit.Shop.Id, cancellation))
        {
            if (await OpenedCampaign.Of(archive, visit.Shop.Id, file.Id, cancellation) is { } opened)
            {
                campaigns.Add(opened);
            }
        }

        return ConsoleResult.Page<ListPage>(
            visit,
            (nameof(ListPage.Campaigns), campaigns),
            (nameof(ListPage.Next), await next.Of(visit.Shop.Id, visit.Now, Ahead, cancellation)));
    }
}
