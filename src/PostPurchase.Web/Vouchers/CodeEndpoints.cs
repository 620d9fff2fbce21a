using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Pages;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;
using PostPurchase.Web.Webhooks;

namespace PostPurchase.Web.Vouchers;

/// <summary><c>…/vouchers/{pool}/codes</c> and <c>…/batches</c>: codes of the shop come in, codes of ours go out to it.</summary>
internal static class CodeEndpoints
{
    /// <summary>Over a million codes; Kestrel takes no more by default.</summary>
    public const int MaxBytes = 28 * 1024 * 1024;

    public static void MapCodes(this IEndpointRouteBuilder pool)
    {
        pool.MapPosted("/codes", Import).Needs(Right.Market);
        pool.MapShown("/batches", List);
        pool.MapShown("/batches/{batch:int:min(1)}", Export).Needs(Right.Market);
        pool.MapPosted("/batches/{batch:int:min(1)}/registered", Register).Needs(Right.Market);
    }

    private static async Task<Results<JsonHttpResult<CodeImportReport>, ProblemHttpResult>> Import(
        string pool, string? by, HttpContext context, CodeImport import, AuditLog audit, IClock clock)
    {
        var cancellation = context.RequestAborted;
        if (await RequestBody.Read(context.Request, MaxBytes, cancellation) is not { } body)
        {
            return Problem.TooLarge(MaxBytes);
        }

        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        using var file = new StreamReader(new MemoryStream(body.ToArray(), writable: false), Encoding.UTF8);
        if (await import.Run(shop.Id, pool, file, now, cancellation) is not { } report)
        {
            return Problem.NoPoolForCodes();
        }

        var who = ConsoleKeyFilter.WhoAsks(context, by);
        await audit.Note(shop.Id, who, AuditedAction.VoucherCodesImported, pool, $"{report.Added} added", now, cancellation);
        return TypedResults.Json(report, CoreJson.Options);
    }

    private static async Task<Results<JsonHttpResult<IReadOnlyList<BatchDocument>>, ProblemHttpResult>> List(
        string pool, HttpContext context, VoucherPools pools, CodeSupply supply, CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context).Id;
        return await pools.Find(shop, pool, cancellation) is null
            ? Problem.UnknownVoucherPool()
            : TypedResults.Json<IReadOnlyList<BatchDocument>>(
                [.. (await supply.Batches(shop, pool, cancellation)).Select(BatchDocument.Of)], CoreJson.Options);
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Export(
        string pool, int batch, HttpContext context, CodeSupply supply, AuditLog audit, IClock clock)
    {
        var (shop, cancellation) = (ConsoleKeyFilter.ShopOf(context).Id, context.RequestAborted);
        if ((await supply.Batches(shop, pool, cancellation)).FirstOrDefault(one => one.Number == batch) is not { } found)
        {
            return Problem.UnknownBatch();
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            var who = ConsoleKeyFilter.WhoAsks(context, null);
            await audit.NoteOncePerDay(shop, who, AuditedAction.VoucherCodesShown, $"{pool} {batch}", clock.GetCurrentInstant(), cancellation);
        }

        var csv = "code\r\n" + string.Concat(found.Codes.Select(code => Csv.Cell(code) + "\r\n"));
        return TypedResults.Text(csv, Csv.MediaType);
    }

    private static async Task<Results<JsonHttpResult<BatchDocument>, ProblemHttpResult>> Register(
        string pool, int batch, string? by, HttpContext context, CodeSupply supply, AuditLog audit, IClock clock)
    {
        var (shop, now, cancellation) = (ConsoleKeyFilter.ShopOf(context).Id, clock.GetCurrentInstant(), context.RequestAborted);
        if (await supply.Registered(shop, pool, batch, "manually", now, cancellation) is not { } registered)
        {
            return Problem.UnknownBatch();
        }

        await audit.Note(shop, ConsoleKeyFilter.WhoAsks(context, by), AuditedAction.VoucherCodesRegistered, $"{pool} {batch}", null, now, cancellation);
        return TypedResults.Json(BatchDocument.Of(registered), CoreJson.Options);
    }
}
