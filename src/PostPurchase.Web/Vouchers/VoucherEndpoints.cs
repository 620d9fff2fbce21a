using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Vouchers;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Vouchers;

/// <summary><c>/api/shops/{shop}/vouchers</c>: pools of vouchers (docs/vouchers.md).</summary>
internal static class VoucherEndpoints
{
    public static void MapVouchers(this IEndpointRouteBuilder api)
    {
        var vouchers = api.MapGroup("/vouchers");
        vouchers.MapShown("", List);
        var pool = vouchers.MapGroup("/{pool:length(1,60)}");
        pool.MapShown("", Show);
        pool.MapSaved("", Save).Needs(Right.Market);
        pool.MapRemoved("", Remove).Needs(Right.Market);
        pool.MapCodes();
        pool.MapLedger();
    }

    private static async Task<JsonHttpResult<IReadOnlyList<PoolDocument>>> List(
        HttpContext context, VoucherPools pools, IClock clock, CancellationToken cancellation)
    {
        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        var heads = await pools.List(shop.Id, cancellation);
        return TypedResults.Json<IReadOnlyList<PoolDocument>>([.. heads.Select(head => PoolDocument.Of(head, shop, now))], CoreJson.Options);
    }

    private static async Task<Results<JsonHttpResult<PoolDocument>, ProblemHttpResult>> Show(
        string pool, HttpContext context, VoucherPools pools, IClock clock, CancellationToken cancellation)
    {
        var shop = ConsoleKeyFilter.ShopOf(context);
        return await pools.Find(shop.Id, pool, cancellation) is { } head
            ? TypedResults.Json(PoolDocument.Of(head, shop, clock.GetCurrentInstant()), CoreJson.Options)
            : Problem.UnknownVoucherPool();
    }

    private static async Task<Results<JsonHttpResult<PoolDocument>, ProblemHttpResult>> Save(
        string pool, HttpContext context, VoucherPools pools, AuditLog audit, IClock clock)
    {
        var (request, problem) = await JsonBody.Read<PoolRequest>(context.Request, context.RequestAborted);
        if (problem is not null)
        {
            return problem;
        }

        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        switch (await pools.Save(shop, request.ToPool(pool), now, context.RequestAborted))
        {
            case PoolAnswer.Saved saved:
                var who = ConsoleKeyFilter.WhoAsks(context, request.By);
                await audit.Note(shop.Id, who, AuditedAction.VoucherPoolSaved, pool, saved.IsNew ? "new" : null, now, context.RequestAborted);
                return TypedResults.Json(
                    PoolDocument.Of(saved.Head, shop, now),
                    CoreJson.Options,
                    statusCode: saved.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
            case PoolAnswer.Invalid invalid:
                return Problem.InvalidVoucherPool(invalid.Problems);
            case var other:
                throw new InvalidOperationException($"No answer to {other}.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        string pool, string? by, HttpContext context, VoucherPools pools, AuditLog audit, IClock clock)
    {
        var (shop, now) = (ConsoleKeyFilter.ShopOf(context), clock.GetCurrentInstant());
        switch (await pools.Remove(shop.Id, pool, context.RequestAborted))
        {
            case PoolAnswer.Removed:
                var who = ConsoleKeyFilter.WhoAsks(context, by);
                await audit.Note(shop.Id, who, AuditedAction.VoucherPoolRemoved, pool, null, now, context.RequestAborted);
                return TypedResults.NoContent();
            case PoolAnswer.InUse:
                return Problem.VoucherPoolUsed();
            default:
                return Problem.UnknownVoucherPool();
        }
    }
}
