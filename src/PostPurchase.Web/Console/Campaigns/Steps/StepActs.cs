using System.Globalization;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns.Steps;

/// <summary><c>…/campaigns/{id}/steps</c>: adds, copies, moves and removes steps of the draft.</summary>
internal static class StepActs
{
    public static async Task<IResult> Act(string id, HttpContext context, CampaignArchive archive, CampaignDrafts drafts, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var posted = await PostedValues.Read(context.Request, cancellation);
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { } opened)
        {
            return ConsoleResult.NotFound(visit);
        }

        var editor = new CampaignEditor(opened.Current, visit.Language);
        var step = posted["step"];
        var result = posted["act"] switch
        {
            "add" => editor.Add(step, posted["message"]),
            "duplicate" => editor.Duplicate(step, FreeName(opened.Current, step)),
            "up" => editor.Move(step, -1),
            "down" => editor.Move(step, 1),
            "remove" => editor.Remove(step),
            _ => new EditResult.Unknown(),
        };
        return result switch
        {
            EditResult.Fits fits => DeskResult.After(
                visit,
                await drafts.Save(visit.Shop.Id, id, fits.Json, posted["tag"], DeskResult.Signature(visit), cancellation),
                posted["act"] == "add" ? $"campaigns/{id}/steps/{step}" : $"campaigns/{id}",
                "saved"),
            EditResult.Refused refused => DeskResult.Faults(visit, $"campaigns/{id}", [.. refused.Faults.Select(fault => fault.Message)]),
            _ => ConsoleResult.NotFound(visit),
        };
    }

    private static string FreeName(Campaign campaign, string step) => Enumerable.Range(2, int.MaxValue - 2)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"{(step.Length > 55 ? step[..55] : step)}-{number}"))
        .First(name => campaign.Sequence.All(known => known.Id != name));
}
