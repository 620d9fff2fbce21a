using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Results;

/// <summary>Fetches what the pages of results show.</summary>
internal sealed class ResultsShelf(StoredResults stored, ResultsBook book, ICampaigns campaigns)
{
    /// <summary>Null for a period that there is none of.</summary>
    public async ValueTask<ResultsView?> Open(ConsoleVisit visit, string path, string? days, CancellationToken cancellation)
    {
        if (ResultPeriod.Parse(days) is not { } period)
        {
            return null;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var head in await campaigns.Heads(visit.Shop.Id, cancellation))
        {
            names[head.Id] = (await Current(visit.Shop.Id, head.Id, cancellation))?.Name.In(visit.Language) ?? head.Id;
        }

        names[Duties.Id] = Duties.Campaign.Name.In(visit.Language);
        return new ResultsView(visit, await stored.Head(visit.Shop.Id, cancellation), period, path) { Campaigns = names };
    }

    public ValueTask<OverviewResults> Overview(ResultsView view, CancellationToken cancellation) =>
        book.Overview(view.Visit.Shop.Id, view.Head, view.Period, cancellation);

    /// <summary>Its steps as the campaign has them now, then those of earlier versions.</summary>
    public async ValueTask<CampaignResults> Campaign(ResultsView view, string campaign, CancellationToken cancellation)
    {
        var results = await book.Campaign(view.Visit.Shop.Id, view.Head, campaign, view.Period, cancellation);
        var steps = (await Current(view.Visit.Shop.Id, campaign, cancellation))?.Sequence.Select(step => step.Id).ToList() ?? [];
        return results with { Steps = [.. results.Steps.OrderBy(step => steps.IndexOf(step.Step) is >= 0 and var place ? place : int.MaxValue)] };
    }

    public ValueTask<SatisfactionResults> Satisfaction(ResultsView view, CancellationToken cancellation) =>
        book.Satisfaction(view.Visit.Shop.Id, view.Head, view.Period, cancellation);

    public ValueTask<LoyaltyResults> Loyalty(ResultsView view, CancellationToken cancellation) => book.Loyalty(view.Visit.Shop.Id, view.Head, cancellation);

    public ValueTask<ProductResults> Products(ResultsView view, CancellationToken cancellation) =>
        book.Products(view.Visit.Shop.Id, view.Head, view.Period, cancellation);

    /// <summary>The version in force, or the last that was; null where there never was one.</summary>
    private async ValueTask<Campaign?> Current(ShopId shop, string campaign, CancellationToken cancellation)
    {
        if (campaign == Duties.Id)
        {
            return Duties.Campaign;
        }

        var head = (await campaigns.Heads(shop, cancellation)).FirstOrDefault(one => one.Id == campaign);
        return (head?.Live ?? (head?.Publications is [.., var last] ? last.Version : null)) is { } version ? await campaigns.Find(shop, campaign, version, cancellation) : null;
    }

    /// <summary>A table by its name; null where there is none such.</summary>
    public async ValueTask<FigureTable?> Table(ResultsView view, string table, string? campaign, CancellationToken cancellation) => (campaign, table) switch
    {
        ({ } id, "steps") => CampaignTables.Steps(await Campaign(view, id, cancellation), view.Text),
        ({ } id, "reasons") => CampaignTables.Reasons(await Campaign(view, id, cancellation), view.Text),
        ({ } id, "variants") => CampaignTables.Variants(await Campaign(view, id, cancellation), view.Text),
        ({ } id, "weeks") => OverviewTables.Weeks((await Campaign(view, id, cancellation)).Weeks, view.Text),
        (null, "overview") => OverviewTables.KeyFigures(await Overview(view, cancellation), view.Text),
        (null, "campaigns") => OverviewTables.Campaigns(await Overview(view, cancellation), view.Campaigns, view.Text),
        (null, "weeks") => OverviewTables.Weeks((await Overview(view, cancellation)).Weeks, view.Text),
        (null, "satisfaction") => SatisfactionTables.Answers(await Satisfaction(view, cancellation), view.Text),
        (null, "months") => SatisfactionTables.Months((await Satisfaction(view, cancellation)).Months, view.Text),
        (null, "answer-weeks") => SatisfactionTables.Weeks((await Satisfaction(view, cancellation)).Weeks, view.Text),
        (null, "support") => SatisfactionTables.Support(await Satisfaction(view, cancellation), view.Text),
        (null, "repeat") => LoyaltyTables.Customers(await Loyalty(view, cancellation), view.Text),
        (null, "holdout") => LoyaltyTables.Repeat(await Loyalty(view, cancellation), view.Campaigns, view.Text),
        (null, "revenue") => LoyaltyTables.Revenue(await Loyalty(view, cancellation), view.Campaigns, view.Text),
        (null, "products") => ProductTables.Of(await Products(view, cancellation), view.Text),
        _ => null,
    };
}
