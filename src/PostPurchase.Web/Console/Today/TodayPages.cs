using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Today;

/// <summary><c>/console/{shop}</c>: what goes out, what is held, who waits, and what needs somebody.</summary>
internal static class TodayPages
{
    public static void MapToday(this IEndpointRouteBuilder console)
    {
        console.MapPage("", Show);
        console.MapAct("/forecast", Right.Look, Restart);
    }

    private static async Task<IResult> Show(
        HttpContext context, PeakWatch watch, CaseIndex cases, IEnumerable<IShopWarnings> sources, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var forecast = await watch.Show(visit.Shop, visit.Now, cancellation);
        var open = await cases.List(visit.Shop.Id, open: true, null, TodayView.MostCases + 1, cancellation);
        var warnings = new List<ShopWarning>();
        foreach (var source in sources)
        {
            warnings.AddRange(await source.Look(visit.Shop, visit.Now, cancellation));
        }

        var view = new TodayView(forecast, open.Cases, [.. warnings.OrderByDescending(warning => warning.IsUrgent)]);
        return ConsoleResult.Page<TodayPage>(visit, (nameof(TodayPage.View), view));
    }

    /// <summary>Changes nothing but when the forecast is made; who may look at it may ask for a new one.</summary>
    private static async Task<IResult> Restart(HttpContext context, ForecastWork work, IOutboxSignal signal, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        await work.Restart(visit.Shop.Id, visit.Now, cancellation);
        signal.Raise();
        return ConsoleResult.Done(visit, "", "forecast");
    }
}
