using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Audit;

/// <summary><c>/console/{shop}/audit</c>: who did what. What concerns customers, settings and users is for owners.</summary>
internal static class AuditPages
{
    private const int PageSize = 50;

    /// <summary>Of each campaign, where those of all are shown.</summary>
    private const int Latest = 20;

    public static void MapAudit(this IEndpointRouteBuilder console) => console.MapPage("/audit", Show);

    private static async Task<IResult> Show(
        string? after, string? campaign, int? before, HttpContext context, AuditLog log, AuditReader reader, CampaignArchive archive)
    {
        var visit = ConsoleVisit.Of(context);
        var cancellation = context.RequestAborted;
        var ids = (await archive.List(visit.Shop.Id, cancellation)).Select(file => file.Id).ToList();
        var chosen = ids.Contains(campaign, StringComparer.Ordinal) ? campaign : null;
        var page = visit.May(Right.Own)
            ? await log.List(visit.Shop.Id, after is not null && AuditLog.IsPlace(after) ? after : null, PageSize, cancellation)
            : null;
        var changes = await Changes(archive, visit.Shop.Id, ids, chosen, before is > 0 and < 100_000_000 ? before : null, cancellation);
        return ConsoleResult.Page<AuditPage>(visit, (nameof(AuditPage.View), new AuditView(
            page is null ? null : await reader.Read(visit, page.Steps, cancellation),
            page?.Next,
            changes,
            ids,
            chosen,
            chosen is not null && changes.Count == PageSize ? changes[^1].Entry.Number : null)));
    }

    private static async ValueTask<IReadOnlyList<(string Campaign, AuditEntry Entry)>> Changes(
        CampaignArchive archive, ShopId shop, IReadOnlyList<string> ids, string? chosen, int? before, CancellationToken cancellation)
    {
        if (chosen is not null)
        {
            return [.. (await archive.Audit(shop, chosen, before, PageSize, cancellation)).Select(entry => (chosen, entry))];
        }

        var all = new List<(string Campaign, AuditEntry Entry)>();
        foreach (var id in ids)
        {
            all.AddRange((await archive.Audit(shop, id, null, Latest, cancellation)).Select(entry => (id, entry)));
        }

        return [.. all.OrderByDescending(change => change.Entry.At).Take(PageSize)];
    }
}
