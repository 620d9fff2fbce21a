using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Cases;

/// <summary><c>/api/shops/{shop}/cases</c>: who waits and who was answered, and the figures of it.</summary>
internal static class CaseListEndpoints
{
    private const int DefaultPage = 50;
    private const int MaxPage = 200;

    /// <summary>Without a period, the figures are those of thirty days.</summary>
    private const int DefaultDays = 30;

    public static void MapCaseLists(this IEndpointRouteBuilder api)
    {
        api.MapShown("/cases", List).Needs(Right.Serve);
        api.MapShown("/cases/metrics", Metrics);
    }

    private static async Task<Results<JsonHttpResult<CaseListDocument>, ProblemHttpResult>> List(
        string? status, string? after, string? limit, HttpContext context, CaseIndex index, IClock clock, CancellationToken cancellation)
    {
        if (status is not (null or "open" or "resolved"))
        {
            return Problem.BadMember("status", "It must be open or resolved.");
        }

        if (after is not null && !CasePage.IsPlace(after))
        {
            return Problem.BadMember("after", "It must be the next of the page before.");
        }

        var size = DefaultPage;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > MaxPage))
        {
            return Problem.BadMember("limit", $"It must be a number from 1 to {MaxPage}.");
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        var page = await index.List(shop.Id, status != "resolved", after, size, cancellation);
        var now = clock.GetCurrentInstant();
        var document = new CaseListDocument([.. page.Cases.Select(entry => CaseDocument.Of(entry, shop, now))], page.Next);
        return TypedResults.Json(document, CoreJson.Options);
    }

    private static async Task<Results<JsonHttpResult<CaseMetrics>, ProblemHttpResult>> Metrics(
        string? from, string? to, HttpContext context, CaseFigures figures, IClock clock, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var last = now.InUtc().Date;
        if (to is not null && !LocalDatePattern.Iso.Parse(to).TryGetValue(default, out last))
        {
            return Problem.BadMember("to", "It must be a day such as 2026-03-31.");
        }

        var first = last.PlusDays(1 - DefaultDays);
        if (from is not null && !LocalDatePattern.Iso.Parse(from).TryGetValue(default, out first))
        {
            return Problem.BadMember("from", "It must be a day such as 2026-03-01.");
        }

        if (first > last || Period.DaysBetween(first, last) >= CaseFigures.MaxDays)
        {
            return Problem.BadMember("from", $"The period must have 1 to {CaseFigures.MaxDays} days.");
        }

        return TypedResults.Json(await figures.Of(ConsoleKeyFilter.ShopOf(context), first, last, now, cancellation), CoreJson.Options);
    }
}
