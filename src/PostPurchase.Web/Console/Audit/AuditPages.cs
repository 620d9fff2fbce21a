using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Audit;

/// <summary><c>/console/{shop}/audit</c>: who did what. What concerns customers, settings and users is for owners.</summary>
internal static class AuditPages
{
    private const int PageSize = 50;

    public static void MapAudit(this IEndpointRouteBuilder console) => console.MapPage("/audit", Show);

    private static async Task<IResult> Show(
        string? after, string? campaign, int? before, HttpContext context, AuditLog log, AuditReader reader, CampaignArchive archive)
    {
        var visit = ConsoleVisit.Of(context);
        var cancellation = context.RequestAborted;
        var campaigns = await NamedCampaign.All(archive, visit.Shop.Id, cancellation);
        var chosen = campaigns.FirstOrDefault(one => one.Id == campaign);
        var page = visit.May(Right.Own)
            ? await log.List(visit.Shop.Id, after is not null && AuditLog.IsPlace(after) ? after : null, PageSize, cancellation)
            : null;
        var changes = chosen is null
            ? campaigns.SelectMany(one => one.Changes.Select(entry => (Campaign: one, Entry: entry))).OrderByDescending(change => change.Entry.At).Take(PageSize).ToList()
            : [.. (await archive.Audit(visit.Shop.Id, chosen.Id, before is > 0 and < 100_000_000 ? before : null, PageSize, cancellation)).Select(entry => (chosen, entry))];
        return ConsoleResult.Page<AuditPage>(visit, (nameof(AuditPage.View), new AuditView(
            page is null ? null : await reader.Read(visit, page.Steps, campaigns, cancellation),
            page?.Next,
            changes,
            campaigns,
            chosen?.Id,
            chosen is not null && changes.Count == PageSize ? changes[^1].Entry.Number : null)));
    }
}
