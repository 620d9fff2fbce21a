using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;
using PostPurchase.Core.Shops.Editing;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Settings;

/// <summary><c>/console/{shop}/settings</c>: everybody sees them, owners change them (docs/settings.md).</summary>
internal static class SettingsPages
{
    public static void MapSettingsPages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/settings", ShowAll);
        console.MapSecrets();
        console.MapPage("/settings/{section}", Show);
        console.MapAct("/settings/{section}", Right.Own, Save, ShopCheck.MostBytes);
    }

    private static async Task<PageResult<SettingsOverviewPage>> ShowAll(HttpContext context, StoredShops shops, SettingsDesk desk)
    {
        var visit = ConsoleVisit.Of(context);
        return ConsoleResult.Page<SettingsOverviewPage>(visit, (nameof(SettingsOverviewPage.Warnings), desk.Warnings(await Reread(visit, shops, context))));
    }

    private static async Task<IResult> Show(string section, HttpContext context, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        if (SettingsSection.Find(section) is not { } found)
        {
            return ConsoleResult.NotFound(visit);
        }

        var shop = await Reread(visit, shops, context);
        return Page(visit, new SettingsView { Section = found, Shop = shop, Values = SettingsValues.Of(found, SettingsMerge.Written(Filled(shop)), visit.Zone) });
    }

    private static async Task<IResult> Save(string section, HttpContext context, StoredShops shops, SettingsDesk desk)
    {
        var visit = ConsoleVisit.Of(context);
        if (SettingsSection.Find(section) is not { } found)
        {
            return ConsoleResult.NotFound(visit);
        }

        var sent = await PostedForm.Read(context.Request, context.RequestAborted, ShopCheck.MostBytes);
        var shop = await Reread(visit, shops, context);
        var form = new SettingsForm(found, sent, SettingsMerge.Written(shop), visit.Zone);
        var view = new SettingsView { Section = found, Shop = shop, Values = SettingsValues.Of(found, sent) };
        var (edit, problems) = SettingsMerge.Read(form.Members, shop);
        return edit is null
            ? Refused(visit, view, form, problems)
            : await desk.Change(shop.Id, edit, sent["tag"].ToString(), visit.Who, visit.Now, context.RequestAborted) switch
            {
                SettingsAnswer.Saved => ConsoleResult.Done(visit, $"settings/{section}", "saved"),
                SettingsAnswer.Refused refused => Refused(visit, view, form, refused.Problems),
                SettingsAnswer.Outdated => Page(visit, view with { IsOutdated = true }, StatusCodes.Status409Conflict),
                var other => throw new InvalidOperationException($"No answer to {other}."),
            };
    }

    /// <summary>As they are now, whatever another instance has changed in the last seconds.</summary>
    public static async ValueTask<Shop> Reread(ConsoleVisit visit, StoredShops shops, HttpContext context) =>
        await shops.Reread(visit.Shop.Id, context.RequestAborted) ?? visit.Shop;

    /// <summary>With the defaults of what is not set.</summary>
    private static Shop Filled(Shop shop) => shop with
    {
        FrequencyCap = shop.FrequencyCap ?? FrequencyCap.Default,
        Retention = shop.KeepsFor,
        Support = shop.Support ?? SupportSettings.Default,
        Returns = shop.Returns ?? ReturnSettings.Default,
        ExistingCustomerNotice = shop.ExistingCustomerNotice is { Categories: null } notice ? notice with { Categories = Core.Consent.CategorySet.Unnamed } : shop.ExistingCustomerNotice,
        Consent = shop.Consent ?? new Core.Consent.ConsentSettings(),
    };

    private static PageResult<SettingsPage> Refused(ConsoleVisit visit, SettingsView view, SettingsForm form, IReadOnlyList<ShopProblem> problems)
    {
        var byField = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            byField.TryAdd(form.NameOf(problem), problem.In(visit.Language));
        }

        return Page(visit, view with { Problems = byField }, StatusCodes.Status422UnprocessableEntity);
    }

    private static PageResult<SettingsPage> Page(ConsoleVisit visit, SettingsView view, int status = StatusCodes.Status200OK) =>
        ConsoleResult.Page<SettingsPage>(visit, status, (nameof(SettingsPage.View), view));
}
