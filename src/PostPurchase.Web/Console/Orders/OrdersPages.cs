using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Journeys.Finding;
using PostPurchase.Core.Orders;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Orders;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Orders;

/// <summary><c>/console/{shop}/orders</c>: search, an order with its journeys, and what support does about it.</summary>
internal static class OrdersPages
{
    /// <summary><c>/console/{shop}/orders</c>.</summary>
    private const int SegmentsBeforeOrder = 3;
    private const int SegmentsBeforeEvent = 5;
    private const int MaxWanted = 320;
    private const int MaxNote = 2000;

    public static void MapOrderPages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/orders", List);
        console.MapAct("/orders/find", Right.Look, Find);
        console.MapPage("/orders/{order}", Show);
        console.MapPage("/orders/{order}/events/{id}", Right.Serve, ShowEvent);
        console.MapAct("/orders/{order}/nudge", Right.Serve, Nudge);
        console.MapAct("/orders/{order}/case", Right.Serve, OpenCase);
        console.MapActPages();
    }

    /// <summary>An order's page, within the console.</summary>
    public static string PathOf(OrderId order) => "orders/" + Uri.EscapeDataString(order.Value);

    /// <summary>The order in the address; null where there is none.</summary>
    internal static OrderId? OrderIn(HttpContext context) =>
        EscapedPath.Segment(context, SegmentsBeforeOrder) is { Length: > 0 and <= OrderId.MaxLength } order ? new OrderId(order) : null;

    private static async Task<IResult> List(HttpContext context, OrderList orders, string? day, string? after)
    {
        var visit = ConsoleVisit.Of(context);
        var upTo = LocalDatePattern.Iso.Parse(day ?? "") is { Success: true, Value: var parsed } && parsed.Year is > 1970 and < 9000 ? parsed : (LocalDate?)null;
        var (rows, next) = await orders.Latest(
            visit, upTo, after is { Length: > 0 } && JourneyIndex.IsPlace(after) ? after : null, context.RequestAborted);
        return ConsoleResult.Page<OrdersPage>(
            visit,
            (nameof(OrdersPage.Rows), rows),
            (nameof(OrdersPage.Next), next),
            (nameof(OrdersPage.Day), upTo is { } shown ? LocalDatePattern.Iso.Format(shown) : null));
    }

    /// <summary>A form, so that an address that somebody looks for is in no address of a page.</summary>
    private static async Task<IResult> Find(HttpContext context, OrderFinder finder, OrderList orders)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var wanted = form["wanted"].ToString().Trim();
        wanted = wanted.Length > MaxWanted ? wanted[..MaxWanted] : wanted;
        var found = await finder.Find(visit.Shop.Id, wanted, context.RequestAborted);
        var customer = visit.May(Right.Serve) ? found.Customer : null;
        return (found.Orders, customer) switch
        {
            ([var only], null) => ConsoleResult.Done(visit, PathOf(only)),
            ([], { } reference) => ConsoleResult.Done(visit, "customers/" + Uri.EscapeDataString(reference)),
            _ => ConsoleResult.Page<OrdersPage>(
                visit,
                (nameof(OrdersPage.Rows), await orders.Read(visit, found.Orders, context.RequestAborted)),
                (nameof(OrdersPage.Wanted), wanted),
                (nameof(OrdersPage.Customer), customer),
                (nameof(OrdersPage.HasMore), found.HasMore)),
        };
    }

    private static async Task<IResult> Show(HttpContext context, OrderReader reader, AuditLog audit, string? lines, string? events)
    {
        var visit = ConsoleVisit.Of(context);
        if (OrderIn(context) is not { } order
            || await reader.Read(visit, order, Place(lines), Place(events), context.RequestAborted) is not { } model)
        {
            return ConsoleResult.NotFound(visit);
        }

        await audit.NoteOncePerDay(visit.Shop.Id, visit.Who, AuditedAction.OrderShown, order.Value, visit.Now, context.RequestAborted);
        return ConsoleResult.Page<OrderPage>(visit, (nameof(OrderPage.Model), model));
    }

    private static async Task<IResult> ShowEvent(HttpContext context, OrderOverview overview)
    {
        var visit = ConsoleVisit.Of(context);
        var id = EscapedPath.Segment(context, SegmentsBeforeEvent);
        return OrderIn(context) is { } order
            && await overview.Show(visit.Shop, order, visit.Language, visit.Now, context.RequestAborted) is { } view
            && view.Events.FirstOrDefault(recorded => recorded.Id == id) is { } found
            ? ConsoleResult.Page<EventPage>(visit, (nameof(EventPage.Order), order), (nameof(EventPage.Event), EventDocument.Of(found)))
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<IResult> Nudge(HttpContext context, JourneyDesk desk, AuditLog audit)
    {
        var visit = ConsoleVisit.Of(context);
        if (OrderIn(context) is not { } order || !await desk.Nudge(new OrderKey(visit.Shop.Id, order), visit.Now, context.RequestAborted))
        {
            return ConsoleResult.NotFound(visit);
        }

        await audit.Note(visit.Shop.Id, visit.Who, AuditedAction.OrderNudged, order.Value, null, visit.Now, context.RequestAborted);
        return ConsoleResult.Done(visit, PathOf(order), "nudge");
    }

    private static async Task<IResult> OpenCase(HttpContext context, CaseDesk desk, AuditLog audit)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var note = FormTexts.Of(form["note"], MaxNote);
        if (OrderIn(context) is not { } order
            || await desk.Open(new OrderKey(visit.Shop.Id, order), new SupportAct(visit.User.Name, note, visit.Now), context.RequestAborted)
                is not CaseAnswer.Done done)
        {
            return ConsoleResult.NotFound(visit);
        }

        await audit.Note(visit.Shop.Id, visit.Who, AuditedAction.CaseOpened, order.Value, done.Case.Id, visit.Now, context.RequestAborted);
        return ConsoleResult.Done(visit, PathOf(order), "case");
    }

    /// <summary>Names a form, so that one that is sent twice is done once.</summary>
    internal static string NewRequest() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static int Place(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? Math.Min(place, 1_000_000) : 0;
}
