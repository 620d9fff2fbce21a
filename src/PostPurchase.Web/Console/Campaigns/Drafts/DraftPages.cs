using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary><c>…/campaigns/{id}/draft</c>: the draft beside what runs, and what it would do.</summary>
internal static class DraftPages
{
    public static async Task<IResult> Show(
        string id, string? trial, HttpContext context, CampaignArchive archive, TrialRun run, CancellationToken cancellation)
    {
        var stint = run.Begin();
        var visit = ConsoleVisit.Of(context);
        return await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is { HasDraft: true } opened
            ? Page(visit, opened, trial is null ? null : await run.Next(visit.Shop, opened, null, stint, visit.Now, cancellation))
            : ConsoleResult.NotFound(visit);
    }

    /// <summary>Goes on with a dry run. Changes nothing; a form, so that nobody else fills in what was counted.</summary>
    public static async Task<IResult> Count(string id, HttpContext context, CampaignArchive archive, TrialRun run, CancellationToken cancellation)
    {
        var stint = run.Begin();
        var visit = ConsoleVisit.Of(context);
        var counted = CountStep.Read<TrialCount>(await PostedForm.Read(context.Request, cancellation));
        return await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { HasDraft: true } opened ? ConsoleResult.NotFound(visit)
            : counted?.Draft != opened.Tag ? ConsoleResult.Done(visit, $"campaigns/{id}/draft", "changed")
            : Page(visit, opened, await run.Next(visit.Shop, opened, counted, stint, visit.Now, cancellation));
    }

    public static async Task<IResult> Discard(string id, HttpContext context, CampaignDrafts drafts, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, cancellation);
        var answer = await drafts.Discard(visit.Shop.Id, id, form["tag"].ToString(), DeskResult.Signature(visit), cancellation);
        return DeskResult.After(visit, answer, "campaigns", "discarded");
    }

    /// <summary>What runs; of a campaign that never ran, one without anything.</summary>
    internal static Campaign Before(OpenedCampaign opened) =>
        opened.Published ?? opened.Current with { Entry = [], Exits = [], QuietHours = null, Holdout = 0, Steps = [], Messages = [] };

    private static PageResult<DraftPage> Page(ConsoleVisit visit, OpenedCampaign opened, TrialCount? trial) => ConsoleResult.Page<DraftPage>(
        visit, (nameof(DraftPage.View), new DraftView(opened, CampaignComparison.Of(Before(opened), opened.Current, visit.Language), trial)));
}
