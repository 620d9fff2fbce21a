using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary><c>…/campaigns/{id}/basics</c>: what a campaign itself says.</summary>
internal static class BasicsPages
{
    public static async Task<IResult> Show(string id, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is { } opened
            ? Page(visit, opened, CampaignBasicsForm.Of(new CampaignEditor(opened.Current, visit.Language).Json), [], StatusCodes.Status200OK)
            : ConsoleResult.NotFound(visit);
    }

    public static async Task<IResult> Save(string id, HttpContext context, CampaignArchive archive, CampaignDrafts drafts, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var posted = await PostedValues.Read(context.Request, cancellation);
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { } opened)
        {
            return ConsoleResult.NotFound(visit);
        }

        switch (new CampaignEditor(opened.Current, visit.Language).Basics(posted))
        {
            case EditResult.Refused refused:
                return Page(visit, opened, posted, refused.Faults, StatusCodes.Status422UnprocessableEntity);
            case EditResult.Fits fits:
                var answer = await drafts.Save(visit.Shop.Id, id, fits.Json, posted["tag"], DeskResult.Signature(visit), cancellation);
                return answer is DeskAnswer.DraftChanged && await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is { } now
                    ? Page(visit, now, posted, [new FieldFault("", CampaignText.Failed(visit with { Done = "changed" }) ?? "")], StatusCodes.Status409Conflict)
                    : DeskResult.After(visit, answer, $"campaigns/{id}", "saved");
            default:
                return ConsoleResult.NotFound(visit);
        }
    }

    private static PageResult<BasicsPage> Page(ConsoleVisit visit, OpenedCampaign opened, FormValues values, IReadOnlyList<FieldFault> faults, int status) =>
        ConsoleResult.Page<BasicsPage>(
            visit, status, (nameof(BasicsPage.Opened), opened), (nameof(BasicsPage.Values), values), (nameof(BasicsPage.Faults), faults));
}
