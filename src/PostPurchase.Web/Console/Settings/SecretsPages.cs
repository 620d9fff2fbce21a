using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Editing;
using PostPurchase.Web.Access;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Outgoing;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Settings;

/// <summary><c>…/settings/secrets</c>: add a new one, retire the old one. None is ever shown, but one that is made here, once.</summary>
internal static class SecretsPages
{
    public static IReadOnlyList<string> Kinds { get; } = ["shopify", "woocommerce", "shopware", "standard", SecretsView.ConsoleKeys];

    public static void MapSecrets(this IEndpointRouteBuilder console)
    {
        console.MapPage("/settings/secrets", Show);
        console.MapAct("/settings/secrets/{of}/add", Right.Own, Add);
        console.MapAct("/settings/secrets/{of}/retire", Right.Own, Retire);
    }

    private static async Task<IResult> Show(HttpContext context, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        return Page(visit, new SecretsView { Shop = await SettingsPages.Reread(visit, shops, context) });
    }

    private static async Task<IResult> Add(string of, HttpContext context, StoredShops shops, SettingsDesk desk)
    {
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var written = form["secret"].ToString().Trim();
        var made = of switch
        {
            SecretsView.ConsoleKeys => FreshKey.Make(),
            "standard" when written.Length == 0 => TargetDesk.FreshSecret(),
            _ => null,
        };
        return await Change(of, new JsonObject { ["add"] = made ?? written }, made, context, shops, desk);
    }

    private static async Task<IResult> Retire(string of, HttpContext context, StoredShops shops, SettingsDesk desk)
    {
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var visit = ConsoleVisit.Of(context);
        var view = new SecretsView { Shop = await SettingsPages.Reread(visit, shops, context) };

        // Sent twice, it must not retire two.
        return form["count"].ToString() != $"{view.Count(of)}"
            ? ConsoleResult.Done(visit, "settings/secrets")
            : await Change(of, new JsonObject { ["keep"] = Math.Max(0, view.Count(of) - 1) }, null, context, shops, desk);
    }

    private static async Task<IResult> Change(string of, JsonObject change, string? made, HttpContext context, StoredShops shops, SettingsDesk desk)
    {
        var visit = ConsoleVisit.Of(context);
        if (!Kinds.Contains(of, StringComparer.Ordinal))
        {
            return ConsoleResult.NotFound(visit);
        }

        var isAdded = change.ContainsKey("add");
        var shop = await SettingsPages.Reread(visit, shops, context);
        JsonObject members = of == SecretsView.ConsoleKeys ? new() { ["consoleKeys"] = change } : new() { ["webhookSecrets"] = new JsonObject { [of] = change } };
        var (edit, problems) = SettingsMerge.Read(members, shop);
        var answer = edit is null
            ? new SettingsAnswer.Refused(problems)
            : await desk.Change(shop.Id, edit, null, visit.Who, visit.Now, context.RequestAborted);
        return answer switch
        {
            SettingsAnswer.Saved saved when made is not null => Page(visit, new SecretsView { Shop = saved.Shop, Fresh = (of, made) }),
            SettingsAnswer.Saved => ConsoleResult.Done(visit, "settings/secrets", isAdded ? "added" : "retired"),
            SettingsAnswer.Refused refused => Page(
                visit, new SecretsView { Shop = shop, Refused = (of, refused.Problems[0]) }, StatusCodes.Status422UnprocessableEntity),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static PageResult<SecretsPage> Page(ConsoleVisit visit, SecretsView view, int status = StatusCodes.Status200OK) =>
        ConsoleResult.Page<SecretsPage>(visit, status, (nameof(SecretsPage.View), view));
}
