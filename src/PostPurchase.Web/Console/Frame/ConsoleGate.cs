using Microsoft.AspNetCore.Http;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Frame;

/// <summary>
/// Lets in who is signed in to the shop of the route and may do what the route needs. What changes something must also come from a
/// page of the console, with that session's token. A route that says nothing needs an owner.
/// </summary>
internal sealed class ConsoleGate(IShops shops, SessionCookie sessions, ConsoleAddress address, IClock clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!address.Answers(http.Request))
        {
            return GateResult.WrongAddress(http.Request, address.Public);
        }

        if (await Visit(http) is not var (session, visit))
        {
            return GateResult.SignIn(http.Request);
        }

        var need = http.GetEndpoint()?.Metadata.GetMetadata<Need>() ?? new Need(Right.Own, PostedForm.MaxBytes);
        if (need.Form is { } limit && !(ConsoleAddress.IsOwn(http.Request) && await HasToken(http.Request, session, limit)))
        {
            return GateResult.ForgedForm(visit);
        }

        if (!visit.May(need.Right))
        {
            return GateResult.NotAllowed(visit, need.Right);
        }

        http.Features.Set(visit);
        return await next(context);
    }

    private async ValueTask<(Session Session, ConsoleVisit Visit)?> Visit(HttpContext http)
    {
        var id = new ShopId(http.Request.RouteValues["shop"] as string ?? "");
        if (sessions.Read(http.Request) is not { } session || session.Shop != id
            || await shops.Find(id, http.RequestAborted) is not { } shop || session.UserIn(shop) is not { } user)
        {
            return null;
        }

        return (session, new ConsoleVisit
        {
            Shop = shop,
            User = user.Name.Length > 0 ? user : user with { Name = session.Name },
            FormToken = sessions.FormToken(session),
            Language = LanguageCookie.Read(http.Request),
            Now = clock.GetCurrentInstant(),
            Address = PageAddress.Of(http),
            Done = http.Request.Query["done"] is [{ Length: > 0 } done] ? done : null,
        });
    }

    private async ValueTask<bool> HasToken(HttpRequest request, Session session, int limit)
    {
        var form = await PostedForm.Read(request, request.HttpContext.RequestAborted, limit);
        return sessions.IsFormToken(session, form[ConsoleForm.Token].ToString());
    }

    /// <summary>What a route needs.</summary>
    /// <param name="Form">Most bytes of the form that it takes; null for a page that is only shown.</param>
    internal sealed record Need(Right Right, int? Form);

}
