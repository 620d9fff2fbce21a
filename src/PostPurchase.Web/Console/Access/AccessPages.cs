using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Access;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Settings;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Access;

/// <summary><c>/console/{shop}/access</c>: who may use the shop (docs/console-access.md).</summary>
internal static class AccessPages
{
    public static void MapAccess(this IEndpointRouteBuilder console)
    {
        console.MapPage("/access", ShowAll);
        console.MapAct("/access", Right.Own, Add);
        console.MapPage("/access/{user}", Right.Own, Show);
        console.MapAct("/access/{user}", Right.Own, Save);
        console.MapAct("/access/{user}/key", Right.Own, Rotate);
        console.MapAct("/access/{user}/remove", Right.Own, Remove);
    }

    private static async Task<IResult> ShowAll(HttpContext context, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        return List(visit, new AccessView { Shop = await SettingsPages.Reread(visit, shops, context) });
    }

    private static async Task<IResult> Show(string user, HttpContext context, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        var shop = await SettingsPages.Reread(visit, shops, context);
        return shop.Users.FirstOrDefault(one => one.Id == user) is { } found
            ? One(visit, new AccessView { Shop = shop, User = found })
            : ConsoleResult.NotFound(visit);
    }

    private static async Task<IResult> Add(HttpContext context, ShopUsers users, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var (draft, key, withKey) = (Draft(form), FreshKey.Make(), !form.ContainsKey("without-key"));
        var answer = await users.Add(visit.Shop.Id, draft, key, withKey, visit.Who, visit.Now, context.RequestAborted);
        var view = new AccessView { Shop = await SettingsPages.Reread(visit, shops, context) };
        return answer switch
        {
            UserAnswer.Saved saved when withKey => List(visit, view with { Fresh = (saved.User, key) }),
            UserAnswer.Saved => ConsoleResult.Done(visit, "access"),
            UserAnswer.Refused refused => List(
                visit, view with { Problems = refused.Problems, Entered = draft }, StatusCodes.Status422UnprocessableEntity),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static async Task<IResult> Save(string user, HttpContext context, ShopUsers users, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        var draft = Draft(await PostedForm.Read(context.Request, context.RequestAborted));
        var answer = await users.Save(visit.Shop.Id, user, draft, visit.Who, visit.Now, context.RequestAborted);
        return answer is UserAnswer.Saved
            ? ConsoleResult.Done(visit, $"access/{user}", "saved")
            : await Answer(user, answer, draft, context, shops);
    }

    private static async Task<IResult> Rotate(string user, HttpContext context, ShopUsers users, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        var key = FreshKey.Make();
        var answer = await users.Rotate(visit.Shop.Id, user, key, visit.Who, visit.Now, context.RequestAborted);
        return answer is UserAnswer.Saved saved
            ? One(visit, new AccessView { Shop = visit.Shop, User = saved.User, Fresh = (saved.User, key) })
            : await Answer(user, answer, null, context, shops);
    }

    private static async Task<IResult> Remove(string user, HttpContext context, ShopUsers users, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        var answer = await users.Remove(visit.Shop.Id, user, visit.Who, visit.Now, context.RequestAborted);
        return answer is UserAnswer.Removed ? ConsoleResult.Done(visit, "access", "removed") : await Answer(user, answer, null, context, shops);
    }

    private static async Task<IResult> Answer(string id, UserAnswer answer, UserDraft? entered, HttpContext context, StoredShops shops)
    {
        var visit = ConsoleVisit.Of(context);
        var shop = await SettingsPages.Reread(visit, shops, context);
        if (shop.Users.FirstOrDefault(one => one.Id == id) is not { } user)
        {
            return ConsoleResult.NotFound(visit);
        }

        var view = new AccessView { Shop = shop, User = user, Entered = entered, IsLastOwner = answer is UserAnswer.LastOwner };
        return One(
            visit,
            answer is UserAnswer.Refused refused ? view with { Problems = refused.Problems } : view,
            answer is UserAnswer.LastOwner ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private static UserDraft Draft(IFormCollection form) => new()
    {
        Name = form["name"].ToString().Trim(),
        Role = Enum.GetValues<Role>().FirstOrDefault(role => Roles.NameOf(role) == form["role"].ToString()),
        Email = form["email"].ToString().Trim(),
    };

    private static PageResult<AccessPage> List(ConsoleVisit visit, AccessView view, int status = StatusCodes.Status200OK) =>
        ConsoleResult.Page<AccessPage>(visit, status, (nameof(AccessPage.View), view));

    private static PageResult<UserPage> One(ConsoleVisit visit, AccessView view, int status = StatusCodes.Status200OK) =>
        ConsoleResult.Page<UserPage>(visit, status, (nameof(UserPage.View), view));
}
