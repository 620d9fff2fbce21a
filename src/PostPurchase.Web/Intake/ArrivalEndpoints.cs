using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Intake;

/// <summary><c>/api/shops/{shop}/intake/…</c>: webhooks that came in, silence, and reading again what was not understood.</summary>
internal static class ArrivalEndpoints
{
    private const int DefaultPage = 50;
    private const int LargestPage = 200;
    private const int MostDays = 90;

    public static void MapArrivals(this IEndpointRouteBuilder api)
    {
        var intake = api.MapGroup("/intake");
        intake.MapShown("/arrivals", List);
        intake.MapShown("/counts", Counts);
        intake.MapShown("/silence", Silence);
        intake.MapPosted("/malformed/replay", ReplayAll).Needs(Right.Market);
        intake.MapPosted("/malformed/{place}/replay", Replay).Needs(Right.Market);
    }

    private static async Task<IResult> List(
        [AsParameters] ArrivalQuery query, HttpContext context, ArrivalLog log, CancellationToken cancellation)
    {
        var most = query.Limit ?? DefaultPage;
        if (most is < 1 or > LargestPage)
        {
            return Problem.BadMember("limit", $"It must be 1 to {LargestPage}.");
        }

        var shop = ConsoleKeyFilter.ShopOf(context);
        if (query.Filter(shop) is not { } filter)
        {
            return Problem.BadMember("day", "It must be a date such as 2026-03-26, and the outcome one of accepted, duplicate, ignored, malformed and ping.");
        }

        var page = await log.List(shop.Id, filter, query.After, most, cancellation);
        return TypedResults.Json(new ArrivalsDocument(page.Arrivals, page.Next), CoreJson.Options);
    }

    private static async Task<IResult> Counts(
        string? from, string? to, HttpContext context, ArrivalLog log, IClock clock, CancellationToken cancellation)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        if (!TryDate(from, today.PlusDays(-7), out var first) || !TryDate(to, today, out var last) || first > last || Period.DaysBetween(first, last) > MostDays)
        {
            return Problem.BadMember("from", $"From and to must be dates such as 2026-03-26, at most {MostDays} days apart.");
        }

        return TypedResults.Json(
            ArrivalDaysDocument.Of(await log.Days(ConsoleKeyFilter.ShopOf(context).Id, first, last, cancellation)), CoreJson.Options);
    }

    private static async Task<IResult> Silence(HttpContext context, SilenceWatch watch, IClock clock, CancellationToken cancellation) =>
        TypedResults.Json(await watch.Look(ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant(), cancellation), CoreJson.Options);

    private static async Task<IResult> Replay(
        string place, HttpContext context, IntakeReplay replay, IClock clock, CancellationToken cancellation)
    {
        var (shop, who) = (ConsoleKeyFilter.ShopOf(context), ConsoleKeyFilter.WhoAsks(context, null));
        return ReplayDocument.Of(await replay.Replay(shop, place, who, clock.GetCurrentInstant(), cancellation)) is { } document
            ? TypedResults.Json(document, CoreJson.Options)
            : Problem.UnknownPayload();
    }

    private static async Task<IResult> ReplayAll(
        string? after, HttpContext context, IntakeReplay replay, IClock clock, CancellationToken cancellation)
    {
        var (shop, who) = (ConsoleKeyFilter.ShopOf(context), ConsoleKeyFilter.WhoAsks(context, null));
        return TypedResults.Json(await replay.ReplayAll(shop, after, who, clock.GetCurrentInstant(), cancellation), CoreJson.Options);
    }

    private static bool TryDate(string? text, LocalDate otherwise, out LocalDate date)
    {
        date = otherwise;
        return text is null || LocalDatePattern.Iso.Parse(text).TryGetValue(otherwise, out date);
    }
}
