using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.OptIn;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.SignIn;

/// <summary><c>/console</c>: who has a key of a shop, or is known by the host's identity provider, gets a session.</summary>
internal static class SignInPages
{
    private const int MaxName = 60;
    private const int NonceBytes = 16;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapShown("/console", Show);
        routes.MapPosted("/console", SignIn).DisableAntiforgery();
    }

    /// <summary>Ends the session in this browser.</summary>
    public static IResult SignOut(HttpContext context, SessionCookie sessions)
    {
        sessions.Remove(context);
        return new SeeOther("/console");
    }

    private static async Task<IResult> Show(
        string? shop, string? back, HttpContext context, SessionCookie sessions, ConsoleAddress address, IVisitorIdentity identity, IShops shops)
    {
        if (!address.Answers(context.Request))
        {
            return GateResult.WrongAddress(context.Request, address.Public);
        }

        // The cookie does not come along with a link from a mail or a chat: asked once more from here, it does.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" && !context.Request.Query.ContainsKey("again"))
        {
            return Page(context, new SignInView { Again = context.Request.Path + context.Request.QueryString.Add("again", "1") });
        }

        if (sessions.Read(context.Request) is { } session && (string.IsNullOrEmpty(shop) || session.Shop.Value == shop)
            && await shops.Find(session.Shop, context.RequestAborted) is { } known && session.UserIn(known) is not null)
        {
            return new SeeOther(BackTo.Within(ConsoleVisit.UrlOf(session.Shop, ""), back ?? ""));
        }

        return Page(context, new SignInView { Shop = shop ?? "", Back = back ?? "", KnownAs = identity.EmailOf(context) });
    }

    private static async Task<IResult> SignIn(
        HttpContext context, SessionCookie sessions, ConsoleAddress address, [AsParameters] Desk desk, IShops shops)
    {
        if (!address.Answers(context.Request))
        {
            return GateResult.WrongAddress(context.Request, address.Public);
        }

        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var view = new SignInView
        {
            Shop = form["shop"].ToString().Trim(),
            Name = Shortened(form["name"].ToString().Trim()),
            Back = form["back"].ToString(),
            KnownAs = desk.Identity.EmailOf(context),
        };
        if (!ConsoleAddress.IsOwn(context.Request) || !desk.Limiter.MayTry(VisitorAddress.Of(context.Request) ?? ""))
        {
            return Page(context, view with { Problem = ConsoleAddress.IsOwn(context.Request) ? SignInProblem.TooOften : SignInProblem.Foreign });
        }

        var shop = await shops.Find(new ShopId(view.Shop), context.RequestAborted);
        var key = form["key"].ToString().Trim();
        var user = shop is null ? null
            : key.Length > 0 ? AccessKeys.Open(shop, key)
            : view.KnownAs is { } email ? shop.Users.FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase))
            : null;
        if (shop is null || user is null)
        {
            return Page(context, view with { Problem = SignInProblem.Unknown });
        }

        if (user.Name.Length == 0 && view.Name.Length == 0)
        {
            return Page(context, view with { Problem = SignInProblem.NoName });
        }

        sessions.Write(context, new Session(
            shop.Id,
            user.Id,
            key.Length > 0 ? AccessKeys.FingerprintOf(AccessKeys.HashOf(key)) : null,
            user.Name.Length > 0 ? user.Name : view.Name,
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes)),
            sessions.NextEnd()));
        foreach (var refresh in desk.Refreshes)
        {
            await refresh.SignedIn(shop, desk.Clock.GetCurrentInstant(), context.RequestAborted);
        }

        return new SeeOther(BackTo.Within(ConsoleVisit.UrlOf(shop.Id, ""), view.Back));
    }

    private static string Shortened(string name) => name.Length > MaxName ? name[..MaxName] : name;

    private static PageResult<SignInPage> Page(HttpContext context, SignInView view) => new(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SignInPage.View)] = view,
            [nameof(SignInPage.Language)] = LanguageCookie.Read(context.Request),
        },
        PageStyle.Neutral,
        view.Problem switch
        {
            null => StatusCodes.Status200OK,
            SignInProblem.TooOften => StatusCodes.Status429TooManyRequests,
            SignInProblem.Foreign => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        })
    {
        ReferrerPolicy = "same-origin",
    };

    /// <summary>What signing in needs besides the session.</summary>
    internal readonly record struct Desk(SignInLimiter Limiter, IVisitorIdentity Identity, IEnumerable<IAfterSignIn> Refreshes, IClock Clock);
}
