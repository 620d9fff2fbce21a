using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Serialization;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web.Auditing;

/// <summary><c>GET /api/shops/{shop}/audit</c>: who saw and changed what of customers, newest first.</summary>
internal static class AuditLogEndpoint
{
    private const int PageSize = 100;

    public static void MapAuditLog(this IEndpointRouteBuilder api) => api.MapShown("/audit", Show).Needs(Right.Own);

    private static async Task<Results<JsonHttpResult<AuditLogDocument>, ProblemHttpResult>> Show(
        string? after, HttpContext context, AuditLog log, CancellationToken cancellation)
    {
        if (after is not null && !AuditLog.IsPlace(after))
        {
            return Problem.BadMember("after", "It must be the 'next' of the page before.");
        }

        var page = await log.List(ConsoleKeyFilter.ShopOf(context).Id, after, PageSize, cancellation);
        return TypedResults.Json(new AuditLogDocument(page.Steps, page.Next), CoreJson.Options);
    }

    /// <param name="Next">For <c>?after=</c>; null after the last page.</param>
    internal sealed record AuditLogDocument(
        IReadOnlyList<AuditedStep> Entries,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);
}
