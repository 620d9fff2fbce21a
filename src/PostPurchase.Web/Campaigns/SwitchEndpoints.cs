using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Access;

namespace PostPurchase.Web.Campaigns;

/// <summary><c>…/campaigns/{id}/on|off</c> and <c>…/steps/{step}/pause|resume</c>.</summary>
internal static class SwitchEndpoints
{
    public static void MapSwitches(this IEndpointRouteBuilder campaign)
    {
        var switched = campaign.MapGroup("").Needs(Right.Market);
        switched.MapPosted("/on", (string id, HttpContext context, CampaignSwitches switches, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, (shop, by) => switches.SwitchOn(shop, id, by, cancellation), cancellation));
        switched.MapPosted("/off", (string id, HttpContext context, CampaignSwitches switches, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, (shop, by) => switches.SwitchOff(shop, id, by, cancellation), cancellation));
        switched.MapPosted("/steps/{step}/pause", (string id, string step, HttpContext context, CampaignSwitches switches, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, (shop, by) => switches.Pause(shop, id, step, by, cancellation), cancellation));
        switched.MapPosted("/steps/{step}/resume", (string id, string step, HttpContext context, CampaignSwitches switches, IClock clock, CancellationToken cancellation) =>
            Do(context, clock, (shop, by) => switches.Resume(shop, id, step, by, cancellation), cancellation));
    }

    private static async Task<IResult> Do(
        HttpContext context,
        IClock clock,
        Func<Core.Shops.ShopId, Signature, ValueTask<DeskAnswer>> change,
        CancellationToken cancellation)
    {
        var (request, problem) = await CampaignRequest.Read(context.Request, cancellation);
        return problem is not null ? problem : DeskAnswers.ToResult(
            context,
            await change(ConsoleKeyFilter.ShopOf(context).Id, request.Sign(context, clock)));
    }
}
