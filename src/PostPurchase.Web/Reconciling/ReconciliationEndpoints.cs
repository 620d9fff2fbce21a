using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Orders;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Reconciling;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Importing;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Reconciling;

/// <summary><c>/api/shops/{shop}/reconciliation</c>: orders as the shop has them against those on record.</summary>
internal static class ReconciliationEndpoints
{
    private const int Latest = 50;
    private const int DefaultPage = 100;
    private const int LargestPage = 500;

    public static void MapReconciliation(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/reconciliation").Needs(Right.Market);
        runs.MapConnections();
        runs.MapShown("", List);
        runs.MapPosted("", Begin);
        runs.MapPosted("/file", Compare);
        runs.MapShown("/{id}", Show);
        runs.MapShown("/{id}/orders", Orders);
        runs.MapPosted("/{id}/start", Start);
    }

    private static async Task<IResult> List(HttpContext context, ReconciliationBook book, CancellationToken cancellation)
    {
        var runs = await book.List(ConsoleKeyFilter.ShopOf(context).Id, Latest, cancellation);
        return TypedResults.Json(new RunsDocument([.. runs.Select(RunDocument.Of)]), CoreJson.Options);
    }

    private static async Task<IResult> Begin(HttpContext context, ReconciliationDesk desk, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await JsonBody.Read<RunRequest>(context.Request, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        if (request.Platform is not { } platform || shop.Connections.All(connection => connection.Platform != platform))
        {
            return Problem.UnknownConnection();
        }

        var now = clock.GetCurrentInstant();
        return RunDays.Of(shop, request.From, request.To, now) is { } days
            ? Answer(await desk.Begin(shop, platform, days, ConsoleKeyFilter.WhoAsks(context, null), now, cancellation), StatusCodes.Status202Accepted)
            : Problem.BadMember("$.from", $"It must be a day that has begun, with at most {ReconciliationDesk.MostDays} days to the last one.");
    }

    private static async Task<IResult> Compare(
        bool? start, HttpContext context, ReconciliationDesk desk, IClock clock, CancellationToken cancellation)
    {
        if (await RequestBody.Read(context.Request, ImportEndpoint.MaxBytes, cancellation) is not { } body)
        {
            return Problem.TooLarge(ImportEndpoint.MaxBytes);
        }

        var (shop, who, now) = (ConsoleKeyFilter.ShopOf(context), ConsoleKeyFilter.WhoAsks(context, null), clock.GetCurrentInstant());
        var file = PastOrderFile.Open(new MemoryStream(body.ToArray(), writable: false), shop);
        if (file.Problem is { } unusable)
        {
            return Problem.UnusableFile(unusable);
        }

        var run = await desk.Compare(shop, file, who, now, cancellation);
        return Answer(start == true ? await desk.Start(shop.Id, run.Id, null, who, now, cancellation) ?? run : run, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Show(string id, HttpContext context, ReconciliationBook book, CancellationToken cancellation) =>
        await book.Find(ConsoleKeyFilter.ShopOf(context).Id, id, cancellation) is { } run ? Answer(run, StatusCodes.Status200OK) : Problem.UnknownRun();

    private static async Task<IResult> Orders(
        string id, string? after, int? limit, HttpContext context, ReconciliationBook book, CancellationToken cancellation)
    {
        var most = limit ?? DefaultPage;
        if (most is < 1 or > LargestPage)
        {
            return Problem.BadMember("limit", $"It must be 1 to {LargestPage}.");
        }

        var shop = ConsoleKeyFilter.ShopOf(context).Id;
        if (await book.Find(shop, id, cancellation) is null)
        {
            return Problem.UnknownRun();
        }

        var page = await book.Findings(shop, id, after, most, cancellation);
        return TypedResults.Json(new FindingsDocument(page.Findings, page.Next), CoreJson.Options);
    }

    private static async Task<IResult> Start(
        string id, HttpContext context, ReconciliationDesk desk, IClock clock, CancellationToken cancellation)
    {
        var (request, problem) = await JsonBody.Read<StartRequest>(context.Request, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        IReadOnlyCollection<OrderId>? chosen = request.Orders is { } orders ? [.. orders.Where(order => (string?)order is not null).Select(order => new OrderId(order))] : null;
        var who = ConsoleKeyFilter.WhoAsks(context, null);
        return await desk.Start(ConsoleKeyFilter.ShopOf(context).Id, id, chosen, who, clock.GetCurrentInstant(), cancellation) is { } run
            ? Answer(run, StatusCodes.Status202Accepted)
            : Problem.UnknownRun();
    }

    private static JsonHttpResult<RunDocument> Answer(ReconciliationRun run, int status) => TypedResults.Json(RunDocument.Of(run), CoreJson.Options, statusCode: status);
}
