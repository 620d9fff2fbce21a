using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Campaigns.Trials;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Campaigns.Drafts;

/// <summary><c>…/campaigns/{id}/draft</c>: the draft beside what runs, and what it would have done with the last orders.</summary>
internal static class DraftPages
{
    /// <summary>Orders of a dry run: enough to see what changes, few enough to wait for.</summary>
    private const int Orders = 200;

    /// <summary>A page that takes longer than this is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IResult> Show(
        string id, string? trial, HttpContext context, CampaignArchive archive, DraftTrial dryRun, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        if (await OpenedCampaign.Of(archive, visit.Shop.Id, id, cancellation) is not { File.Draft: { } draft } opened)
        {
            return ConsoleResult.NotFound(visit);
        }

        var view = new DraftView(opened, CampaignComparison.Of(Before(opened), draft.Campaign, visit.Language));
        if (trial is not null && draft.Campaign.Occasion is null)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            try
            {
                view = view with { Trial = await dryRun.Run(visit.Shop, opened.Published, draft.Campaign, opened.File.Head.Paused, Orders, visit.Now, patience.Token) };
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                view = view with { TookTooLong = true };
            }
        }

        return ConsoleResult.Page<DraftPage>(visit, (nameof(DraftPage.View), view));
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
}
