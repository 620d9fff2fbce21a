using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Intake;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary><c>/console/{shop}/deliveries</c>: webhooks that came in, and what became of them.</summary>
internal static class DeliveryPages
{
    private const int Page = 40;

    /// <summary>Each payload has up to half a megabyte.</summary>
    private const int PayloadPage = 20;

    public static void MapDeliveries(this IEndpointRouteBuilder console)
    {
        console.MapPage("/deliveries", Show);
        console.MapPage("/deliveries/unread", Unread);
        console.MapAct("/deliveries/unread/replay", Right.Market, ReplayAll);
        console.MapAct("/deliveries/unread/{place}/replay", Right.Market, Replay);
        console.MapOutgoingDeliveries();
    }

    private static async Task<IResult> Show(
        [AsParameters] ArrivalQuery query, HttpContext context, ArrivalLog log, SilenceWatch watch, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var filter = query.Filter(visit.Shop);

        // Days of the shop's calendar begin on the UTC day before or on the same.
        var today = visit.Now.InUtc().Date;
        var days = await log.Days(visit.Shop.Id, today.PlusDays(-DeliveriesView.ShownDays), today, cancellation);
        var silences = await watch.Look(visit.Shop, visit.Now, cancellation);
        var page = await log.List(visit.Shop.Id, filter ?? new ArrivalFilter(), query.After, Page, cancellation);
        return ConsoleResult.Page<DeliveriesPage>(
            visit, (nameof(DeliveriesPage.View), new DeliveriesView(days, silences, page, query, filter is null)));
    }

    private static async Task<IResult> Unread(string? after, HttpContext context, IntakeLedger ledger, CancellationToken cancellation) =>
        await Answer(ConsoleVisit.Of(context), after, ledger, null, null, cancellation);

    private static async Task<IResult> Replay(
        string place, HttpContext context, IntakeReplay replay, IntakeLedger ledger, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var result = await replay.Replay(visit.Shop, place, visit.Who, visit.Now, cancellation);
        return await Answer(visit, null, ledger, result, null, cancellation);
    }

    private static async Task<IResult> ReplayAll(HttpContext context, IntakeReplay replay, IntakeLedger ledger, CancellationToken cancellation)
    {
        var visit = ConsoleVisit.Of(context);
        var all = await replay.ReplayAll(visit.Shop, null, visit.Who, visit.Now, cancellation);
        return await Answer(visit, null, ledger, null, all, cancellation);
    }

    /// <remarks>Shown in answer to the form: what became of it is more than a word in an address can say, and repeating it changes nothing.</remarks>
    private static async Task<IResult> Answer(
        ConsoleVisit visit, string? after, IntakeLedger ledger, Replayed? result, ReplayedAll? all, CancellationToken cancellation)
    {
        var payloads = await ledger.ListMalformed(visit.Shop.Id, after, PayloadPage, cancellation);
        var ignored = await ledger.ListIgnored(visit.Shop.Id, cancellation);
        var next = payloads.Count == PayloadPage ? payloads[^1].Place : null;
        return ConsoleResult.Page<UnreadPage>(visit, (nameof(UnreadPage.View), new UnreadView(payloads, next, ignored, result, all)));
    }
}
