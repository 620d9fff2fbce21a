using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Storage;
using PostPurchase.Web;
using PostPurchase.Web.Problems;

namespace PostPurchase.Local.Pages.Mailbox;

/// <summary><c>/mailbox</c>: the mails "sent", for programs and for people.</summary>
internal static class MailboxEndpoints
{
    /// <summary>By which lists are filtered, and a mail is found.</summary>
    public const string OrderParameter = "order";

    private const int Batch = 200;
    private const int OnOnePage = 25;

    public static void MapMailbox(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/mailbox/messages", List);
        routes.MapShown("/mailbox", ShowAll);
        routes.MapShown("/mailbox/{id:guid}", ShowOne);
        routes.MapShown("/mailbox/{id:guid}/html", ShowHtml);
    }

    private static JsonHttpResult<IEnumerable<MailDocument>> List(string? order, string? to, MailboxTable mailbox) =>
        TypedResults.Json(All(mailbox, Filter(order, to)), CoreJson.Options);

    /// <summary>Read part by part while it is written, so that a large mailbox fills no memory.</summary>
    private static IEnumerable<MailDocument> All(MailboxTable mailbox, MailboxFilter filter)
    {
        for (var next = MailboxPosition.Start; next is not null;)
        {
            var page = mailbox.Page(filter, next, Batch);
            foreach (var entry in page.Entries)
            {
                yield return MailDocument.Of(entry);
            }

            next = page.Next;
        }
    }

    private static async Task<IResult> ShowAll(
        string? order,
        string? to,
        string? before,
        MailboxTable mailbox,
        IShops shops,
        CancellationToken cancellation)
    {
        var page = mailbox.Latest(Filter(order, to), Position(before) ?? MailboxPosition.End, OnOnePage);
        var moments = Moments.Of(page.Entries is [var newest, ..] ? await shops.Find(newest.Mail.Shop, cancellation) : null);
        var mails = page.Entries.Select(entry => MailSummary.Of(entry, moments)).ToList();
        var older = page.Next is { } next ? "/mailbox" + Query(order, to, $"{next.SentAtTicks}_{next.Number}") : null;
        var json = "/mailbox/messages" + Query(order, to, null);
        return LocalPage.Of<MailboxPageView>(new MailboxView(mails, InWords(order, to), older, json, moments.Place));
    }

    private static async Task<IResult> ShowOne(Guid id, string? order, MailboxTable mailbox, IShops shops, CancellationToken cancellation) =>
        mailbox.Find(id, Order(order)) is { } entry
            ? LocalPage.Of<MailPage>(MailView.Of(entry, Moments.Of(await shops.Find(entry.Mail.Shop, cancellation))))
            : Problem.UnknownMail();

    /// <summary>The mail's own document for the frame in the page: it may run nothing, and its links open beside the page.</summary>
    private static IResult ShowHtml(Guid id, string? order, HttpResponse response, MailboxTable mailbox)
    {
        if (mailbox.Find(id, Order(order)) is not { } entry)
        {
            return Problem.UnknownMail();
        }

        response.Headers.ContentSecurityPolicy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "style-src 'unsafe-inline'; img-src https: data:; frame-ancestors 'self'";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(
            entry.Mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.OrdinalIgnoreCase),
            "text/html; charset=utf-8");
    }

    private static MailboxFilter Filter(string? order, string? to) => new(
        Order(order), string.IsNullOrEmpty(to) ? null : to);

    private static OrderId? Order(string? text) => string.IsNullOrEmpty(text) ? null : new OrderId(text);

    private static string Query(string? order, string? to, string? before) => QueryString.Create(
        new Dictionary<string, string?>(StringComparer.Ordinal) { [OrderParameter] = order, ["to"] = to, ["before"] = before }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))).ToString();

    private static string? InWords(string? order, string? to) => (string.IsNullOrEmpty(order), string.IsNullOrEmpty(to)) switch
    {
        (true, true) => null,
        (false, true) => $"for order {order}",
        (true, false) => $"to {to}",
        (false, false) => $"for order {order} to {to}",
    };

    private static MailboxPosition? Position(string? text) =>
        text?.Split('_') is [var ticks, var number]
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
        && long.TryParse(number, CultureInfo.InvariantCulture, out var numbered)
            ? new MailboxPosition(at, numbered)
            : null;
}
