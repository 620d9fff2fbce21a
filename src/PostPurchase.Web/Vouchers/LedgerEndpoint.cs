using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Access;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Vouchers;

/// <summary><c>…/vouchers/{pool}/ledger</c>: what was issued and what became of it, newest first; JSON by pages, or CSV as a whole.</summary>
internal static class LedgerEndpoint
{
    private const int DefaultPage = 100;
    private const int MaxPage = 1000;

    public static void MapLedger(this IEndpointRouteBuilder pool) => pool.MapShown("/ledger", Show).Needs(Right.Market);

    private static async Task<IResult> Show(
        string pool, [AsParameters] LedgerQuery query, HttpContext context, VoucherPools pools, AuditLog audit, IClock clock)
    {
        if (query.After is < 1 || query.Limit is < 1 or > MaxPage || query.Format is not (null or "json" or "csv"))
        {
            return Problem.BadMember("after", $"after is a voucher's number, limit 1 to {MaxPage}, format json or csv.");
        }

        var (shop, now, cancellation) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant(), context.RequestAborted);
        if (await pools.Find(shop.Id, pool, cancellation) is not { } head)
        {
            return Problem.UnknownVoucherPool();
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            await audit.NoteOncePerDay(shop.Id, ConsoleKeyFilter.WhoAsks(context, null), AuditedAction.VoucherLedgerShown, pool, now, cancellation);
        }

        if (query.Format == "csv")
        {
            return TypedResults.Stream(
                body => WriteCsv(body, shop.Id, pool, pools, now, cancellation), Csv.MediaType, $"vouchers-{pool}.csv");
        }

        var page = await pools.Ledger(shop.Id, pool, query.After, query.Limit ?? DefaultPage, cancellation);
        return TypedResults.Json(
            new LedgerDocument(pool, SumsDocument.Of(head, now), [.. page.Vouchers.Select(voucher => VoucherDocument.Of(voucher, now))], page.Next),
            CoreJson.Options);
    }

    private static async Task WriteCsv(
        Stream body, ShopId shop, string pool, VoucherPools pools, Instant now, CancellationToken cancellation)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(VoucherCsv.Heading), cancellation);
        long? after = null;
        do
        {
            var page = await pools.Ledger(shop, pool, after, MaxPage, cancellation);
            var rows = string.Concat(page.Vouchers.Select(voucher => VoucherCsv.Row(VoucherDocument.Of(voucher, now))));
            await body.WriteAsync(Encoding.UTF8.GetBytes(rows), cancellation);
            after = page.Next;
        }
        while (after is not null);
    }

    internal sealed record LedgerQuery(long? After, int? Limit, string? Format);
}
