using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Results;

/// <summary><c>/api/shops/{shop}/results</c>: the figures of the console's results (docs/results.md).</summary>
internal static class ResultsEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var results = api.MapGroup("/results");
        results.MapShown("", (string? days, HttpContext context, StoredResults stored, ResultsBook book) =>
            Show(days, context, stored, (shop, head, period) => book.Overview(shop, head, period, context.RequestAborted)));
        results.MapShown("/campaigns/{campaign}", (string campaign, string? days, HttpContext context, StoredResults stored, ResultsBook book) =>
            Show(days, context, stored, (shop, head, period) => book.Campaign(shop, head, campaign, period, context.RequestAborted)));
        results.MapShown("/satisfaction", (string? days, HttpContext context, StoredResults stored, ResultsBook book) =>
            Show(days, context, stored, (shop, head, period) => book.Satisfaction(shop, head, period, context.RequestAborted)));
        results.MapShown("/products", (string? days, HttpContext context, StoredResults stored, ResultsBook book) =>
            Show(days, context, stored, (shop, head, period) => book.Products(shop, head, period, context.RequestAborted)));
        results.MapShown("/loyalty", Loyalty);
        results.MapPosted("/recount", Recount).Needs(Right.Market);
    }

    private static async Task<Results<JsonHttpResult<ResultsDocument<T>>, ProblemHttpResult>> Show<T>(
        string? days, HttpContext context, StoredResults stored, Func<ShopId, ResultsHead, ResultPeriod, ValueTask<T>> read)
    {
        if (ResultPeriod.Parse(days) is not { } period)
        {
            return Problem.BadMember("days", $"It must be one of {string.Join(", ", ResultPeriod.All.Select(known => known.Days))}.");
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        var head = await stored.Head(shop.Id, context.RequestAborted);
        return TypedResults.Json(Document(head, period.Days, await read(shop.Id, head, period)), CoreJson.Options);
    }

    private static async Task<JsonHttpResult<ResultsDocument<LoyaltyResults>>> Loyalty(HttpContext context, StoredResults stored, ResultsBook book)
    {
        var shop = ConsoleKeyFilter.ShopOf(context);
        var head = await stored.Head(shop.Id, context.RequestAborted);
        return TypedResults.Json(Document(head, null, await book.Loyalty(shop.Id, head, context.RequestAborted)), CoreJson.Options);
    }

    /// <summary>Has the results counted soon; the answer does not wait for it.</summary>
    private static async Task<StatusCodeHttpResult> Recount(HttpContext context, ResultsWork work, IClock clock, IOutboxSignal signal)
    {
        await work.Ask(ConsoleKeyFilter.ShopOf(context).Id, clock.GetCurrentInstant(), context.RequestAborted);
        signal.Raise();
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static ResultsDocument<T> Document<T>(ResultsHead head, int? days, T results) =>
        new(head.CountedAt, head.Last, head.Orders, days, results);
}
