using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Results;

/// <summary><c>/console/{shop}/results</c>: whether it pays. Pages read what was counted at night, never orders.</summary>
internal static class ResultsPages
{
    private const string Root = "results";

    public static void MapResults(this IEndpointRouteBuilder console)
    {
        console.MapPage("/results", (HttpContext context, ResultsShelf shelf) => Page(context, shelf, Root, async (view, stop) =>
            ConsoleResult.Page<OverviewPage>(view.Visit, (nameof(OverviewPage.View), view), (nameof(OverviewPage.Results), await shelf.Overview(view, stop)))));
        console.MapPage("/results/campaigns/{campaign}", (string campaign, HttpContext context, ResultsShelf shelf) => Page(context, shelf, CampaignPath(campaign), async (view, stop) =>
            !view.Campaigns.ContainsKey(campaign)
                ? ConsoleResult.NotFound(view.Visit)
                : ConsoleResult.Page<CampaignPage>(view.Visit, (nameof(CampaignPage.View), view), (nameof(CampaignPage.Results), await shelf.Campaign(view, campaign, stop)))));
        console.MapPage("/results/satisfaction", (HttpContext context, ResultsShelf shelf) => Page(context, shelf, "results/satisfaction", async (view, stop) =>
            ConsoleResult.Page<SatisfactionPage>(view.Visit, (nameof(SatisfactionPage.View), view), (nameof(SatisfactionPage.Results), await shelf.Satisfaction(view, stop)))));
        console.MapPage("/results/loyalty", (HttpContext context, ResultsShelf shelf) => Page(context, shelf, "results/loyalty", async (view, stop) =>
            ConsoleResult.Page<LoyaltyPage>(view.Visit, (nameof(LoyaltyPage.View), view with { HasPeriod = false }), (nameof(LoyaltyPage.Results), await shelf.Loyalty(view, stop)))));
        console.MapPage("/results/products", (HttpContext context, ResultsShelf shelf) => Page(context, shelf, "results/products", async (view, stop) =>
            ConsoleResult.Page<ProductsPage>(view.Visit, (nameof(ProductsPage.View), view), (nameof(ProductsPage.Results), await shelf.Products(view, stop)))));
        console.MapPage("/results/{table}.csv", (string table, HttpContext context, ResultsShelf shelf) => File(context, shelf, table));
        console.MapPage("/results/{page}/{table}.csv", (string table, HttpContext context, ResultsShelf shelf) => File(context, shelf, table));
        console.MapPage("/results/campaigns/{campaign}/{table}.csv", (string campaign, string table, HttpContext context, ResultsShelf shelf) => File(context, shelf, table, campaign));
        console.MapAct("/results/recount", Right.Market, Recount);
    }

    internal static string CampaignPath(string campaign) => $"results/campaigns/{Uri.EscapeDataString(campaign)}";

    /// <summary>A period that there is none of is answered as no page.</summary>
    private static async Task<IResult> Page(HttpContext context, ResultsShelf shelf, string path, Func<ResultsView, CancellationToken, Task<IResult>> show)
    {
        var visit = ConsoleVisit.Of(context);
        return await shelf.Open(visit, path, context.Request.Query["days"], context.RequestAborted) is { } view
            ? await show(view, context.RequestAborted)
            : ConsoleResult.NotFound(visit);
    }

    private static Task<IResult> File(HttpContext context, ResultsShelf shelf, string table, string? campaign = null) => Page(context, shelf, Root, async (view, stop) =>
        await shelf.Table(view, table, campaign, stop) is { } found
            ? TypedResults.File(Csv.File(found.Lines), Csv.MediaType, $"{(campaign is null ? "" : "campaign-")}{found.Name}.csv")
            : ConsoleResult.NotFound(view.Visit));

    private static async Task<IResult> Recount(HttpContext context, ResultsWork work, IOutboxSignal signal)
    {
        var visit = ConsoleVisit.Of(context);
        await work.Recount(visit.Shop.Id, visit.Now, context.RequestAborted);
        signal.Raise();
        return ConsoleResult.Done(visit, Root, "recount");
    }
}
