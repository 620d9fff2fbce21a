using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary><c>…/campaigns/{id}/switch</c>: pauses and resumes steps, switches the campaign, at once.</summary>
internal static class SwitchActs
{
    public static async Task<IResult> Switch(string id, HttpContext context, CampaignSwitches switches, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var step = form["step"].ToString();
        var (shop, signature) = (visit.Shop.Id, DeskResult.Signature(visit));
        var (answer, done) = form["act"].ToString() switch
        {
            "pause" => (await switches.Pause(shop, id, step, signature, cancellation), "paused"),
            "resume" => (await switches.Resume(shop, id, step, signature, cancellation), "resumed"),
            "off" => (await switches.SwitchOff(shop, id, signature, cancellation), "off"),
            "on" => (await switches.SwitchOn(shop, id, signature, cancellation), "on"),
            _ => (new DeskAnswer.UnknownStep(), ""),
        };
        return DeskResult.After(visit, answer, $"campaigns/{id}", done);
    }
}
