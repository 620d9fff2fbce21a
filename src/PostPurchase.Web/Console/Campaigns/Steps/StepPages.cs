using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Editing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns.Steps;

/// <summary><c>…/campaigns/{id}/steps/{step}</c>: one step in its form. Saving changes the draft only.</summary>
internal static class StepPages
{
    private const string PoolField = "voucher";

    public static async Task<IResult> Show(string id, string step, HttpContext context, CampaignArchive archive, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        return await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is { } opened && StoredIn(opened, step) is { } stored
            ? Page(visit, View(visit, opened, stored), StatusCodes.Status200OK)
            : ConsoleResult.NotFound(visit);
    }

    public static async Task<IResult> Save(
        string id, string step, HttpContext context, CampaignArchive archive, CampaignDrafts drafts, CampaignPools pools, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var posted = await PostedValues.Read(context.Request, cancellation);
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { } opened || StoredIn(opened, step) is not { } stored)
        {
            return ConsoleResult.NotFound(visit);
        }

        var view = View(visit, opened, stored) with { Values = posted, Tag = posted["tag"] };
        switch (new CampaignEditor(opened.Current, visit.Language).Step(step, posted))
        {
            case EditResult.Refused refused:
                return Page(visit, view with { Faults = refused.Faults }, StatusCodes.Status422UnprocessableEntity);
            case EditResult.Fits fits when await UnknownPool(visit, pools, fits.Campaign, step, cancellation) is { } fault:
                return Page(visit, view with { Faults = [fault] }, StatusCodes.Status422UnprocessableEntity);
            case EditResult.Fits fits:
                var answer = await drafts.Save(visit.Shop.Id, id, fits.Json, posted["tag"], DeskResult.Signature(visit), cancellation);
                return answer is DeskAnswer.DraftChanged
                    ? await Conflict(visit, archive, id, step, view with { Wanted = fits.Campaign.Steps.First(one => one.Id == step) }, cancellation)
                    : DeskResult.After(visit, answer, $"campaigns/{id}", "saved");
            default:
                return ConsoleResult.NotFound(visit);
        }
    }

    /// <summary>A pool that is not there can't be published; who fills in the form is to know it now.</summary>
    private static async ValueTask<FieldFault?> UnknownPool(
        ConsoleVisit visit, CampaignPools pools, Campaign campaign, string step, CancellationToken cancellation) =>
        (await pools.Gaps(visit.Shop, campaign, visit.Now, cancellation)).FirstOrDefault(gap => gap.IsUnknown && gap.Step == step) is { } gap
            ? new FieldFault(PoolField, gap.In(visit.Language).Message)
            : null;

    /// <summary>Both are shown; who saves again means it over what is there now.</summary>
    private static async Task<IResult> Conflict(
        ConsoleVisit visit, CampaignArchive archive, string id, string step, StepView view, CancellationToken cancellation) =>
        await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is { } now && StoredIn(now, step) is { } stored
            ? Page(visit, view with { Opened = now, Stored = stored, Tag = now.Tag, IsConflict = true }, StatusCodes.Status409Conflict)
            : ConsoleResult.NotFound(visit);

    private static StepView View(ConsoleVisit visit, OpenedCampaign opened, Step stored) =>
        new(opened, stored, StepForm.Of(new CampaignEditor(opened.Current, visit.Language).StepJson(stored.Id) ?? [])) { Tag = opened.Tag };

    private static Step? StoredIn(OpenedCampaign opened, string step) => opened.Current.Steps.FirstOrDefault(one => one.Id == step);

    private static PageResult<StepPage> Page(ConsoleVisit visit, StepView view, int status) => ConsoleResult.Page<StepPage>(visit, status, (nameof(StepPage.View), view));
}
