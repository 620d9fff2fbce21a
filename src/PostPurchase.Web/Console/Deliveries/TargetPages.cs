using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Settings;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Deliveries;

/// <summary><c>/console/{shop}/deliveries/targets</c>: the shop's systems that are told what happens. Secrets are shown once, when they are made.</summary>
internal static class TargetPages
{
    private const string List = "deliveries/outgoing";

    public static void MapTargetPages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/deliveries/targets", Right.Own, ShowNew);
        console.MapAct("/deliveries/targets", Right.Own, Add);
        console.MapPage("/deliveries/targets/{id}", Right.Own, Show);
        console.MapAct("/deliveries/targets/{id}", Right.Own, Save);
        console.MapAct("/deliveries/targets/{id}/secret", Right.Own, AddSecret);
        console.MapAct("/deliveries/targets/{id}/retire", Right.Own, RetireSecret);
        console.MapAct("/deliveries/targets/{id}/try", Right.Own, Try);
        console.MapAct("/deliveries/targets/{id}/remove", Right.Own, Remove);
    }

    private static PageResult<TargetPage> ShowNew(HttpContext context) => Page(ConsoleVisit.Of(context), new TargetView(null));

    private static async Task<IResult> Show(string id, HttpContext context, StoredShops shops) =>
        await Find(id, context, shops) is { } known ? Page(ConsoleVisit.Of(context), new TargetView(known)) : ConsoleResult.NotFound(ConsoleVisit.Of(context));

    private static async Task<IResult> Add(HttpContext context, StoredShops shops, TargetDesk desk)
    {
        var (visit, form) = (ConsoleVisit.Of(context), await PostedForm.Read(context.Request, context.RequestAborted));
        var id = form["id"].ToString().Trim();

        // Adding must not change one that there is.
        return await Find(id, context, shops) is not null
            ? Page(visit, Written(form) with { Id = id, Problems = [new TargetProblem("$.id", "Dieses Ziel gibt es schon.", "There is such a target.")] }, StatusCodes.Status422UnprocessableEntity)
            : await Store(id, null, form, context, desk);
    }

    private static async Task<IResult> Save(string id, HttpContext context, StoredShops shops, TargetDesk desk) =>
        await Find(id, context, shops) is { } known
            ? await Store(id, known, await PostedForm.Read(context.Request, context.RequestAborted), context, desk)
            : ConsoleResult.NotFound(ConsoleVisit.Of(context));

    private static async Task<IResult> Store(string id, OutgoingTarget? known, IFormCollection form, HttpContext context, TargetDesk desk)
    {
        var visit = ConsoleVisit.Of(context);
        var view = Written(form) with { Id = id };
        var draft = new TargetDraft { Url = view.Url, Types = view.Types, Disabled = view.IsDisabled };
        return await desk.Save(visit.Shop.Id, id, draft, visit.Who, visit.Now, context.RequestAborted) switch
        {
            TargetAnswer.Saved { MadeSecret: { } fresh, Target: var target } => Page(visit, new TargetView(target) { Fresh = fresh }),
            TargetAnswer.Saved => ConsoleResult.Done(visit, List, "saved"),
            TargetAnswer.Invalid invalid => Page(visit, view with { Known = known, Problems = invalid.Problems }, StatusCodes.Status422UnprocessableEntity),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    /// <summary>Both sign until the old one is retired.</summary>
    private static async Task<IResult> AddSecret(string id, HttpContext context, StoredShops shops, TargetDesk desk)
    {
        var fresh = TargetDesk.FreshSecret();
        return await Change(id, context, shops, desk, known => new TargetDraft { Secrets = [.. known.Secrets, fresh] }, fresh);
    }

    private static async Task<IResult> RetireSecret(string id, HttpContext context, StoredShops shops, TargetDesk desk)
    {
        var form = await PostedForm.Read(context.Request, context.RequestAborted);

        // Sent twice, it must not retire two.
        return await Change(id, context, shops, desk, known => form["count"].ToString() == $"{known.Secrets.Count}" && known.Secrets.Count > 1
            ? new TargetDraft { Secrets = [.. known.Secrets.Skip(1)] }
            : null);
    }

    private static async Task<IResult> Change(
        string id, HttpContext context, StoredShops shops, TargetDesk desk, Func<OutgoingTarget, TargetDraft?> change, string? fresh = null)
    {
        var visit = ConsoleVisit.Of(context);
        if (await Find(id, context, shops) is not { } known)
        {
            return ConsoleResult.NotFound(visit);
        }

        return change(known) is not { } draft
            ? Page(visit, new TargetView(known))
            : await desk.Save(visit.Shop.Id, id, draft, visit.Who, visit.Now, context.RequestAborted) switch
            {
                TargetAnswer.Saved saved => Page(visit, new TargetView(saved.Target) { Fresh = fresh }),
                TargetAnswer.Invalid invalid => Page(visit, new TargetView(known) { Problems = invalid.Problems }, StatusCodes.Status422UnprocessableEntity),
                var other => throw new InvalidOperationException($"No answer to {other}."),
            };
    }

    private static async Task<IResult> Try(string id, HttpContext context, StoredShops shops, OutgoingDesk desk)
    {
        var visit = ConsoleVisit.Of(context);
        var shop = await SettingsPages.Reread(visit, shops, context);
        return shop.OutgoingWebhooks.FirstOrDefault(target => target.Id == id) is { } known
            ? Page(visit, new TargetView(known) { Tried = await desk.Test(shop, id, visit.Now, context.RequestAborted) })
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<IResult> Remove(string id, HttpContext context, OutgoingTargets targets)
    {
        var visit = ConsoleVisit.Of(context);
        return await targets.Remove(visit.Shop.Id, id, visit.Who, visit.Now, context.RequestAborted)
            ? ConsoleResult.Done(visit, List, "removed")
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<OutgoingTarget?> Find(string id, HttpContext context, StoredShops shops) =>
        (await SettingsPages.Reread(ConsoleVisit.Of(context), shops, context)).OutgoingWebhooks.FirstOrDefault(target => target.Id == id);

    private static TargetView Written(IFormCollection form) => new(Known: null)
    {
        Url = form["url"].ToString().Trim(),
        Types = form["everything"].ToString() == "yes" ? [] : [.. form["types"].OfType<string>()],
        IsDisabled = form["on"].ToString().Length == 0,
    };

    private static PageResult<TargetPage> Page(ConsoleVisit visit, TargetView view, int status = StatusCodes.Status200OK) =>
        ConsoleResult.Page<TargetPage>(visit, status, (nameof(TargetPage.View), view));
}
