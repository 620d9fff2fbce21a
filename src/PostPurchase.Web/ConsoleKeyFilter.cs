using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Access;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Access;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web;

/// <summary>
/// Lets in who has a key of the shop in the route and may do what the route needs. Whether there is such a shop is not told to anybody
/// else. The shop and the caller are handed on; <see cref="ShopOf"/> and <see cref="WhoAsks"/> give them.
/// </summary>
internal sealed class ConsoleKeyFilter(IShops shops) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var id = new ShopId(http.Request.RouteValues["shop"] as string ?? "");
        if (await shops.Find(id, http.RequestAborted) is not { } shop || Caller(shop, http.Request.Headers.Authorization.ToString()) is not { } user)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Unauthorized();
        }

        var needed = NeededRight.Of(http.GetEndpoint(), http.Request.Method);
        if (!user.Role.Has(needed))
        {
            return Problem.NotAllowed(needed);
        }

        http.Features.Set(shop);
        http.Features.Set(user);
        return await next(context);
    }

    /// <summary>The shop whose key came with the request.</summary>
    public static Shop ShopOf(HttpContext context) =>
        context.Features.Get<Shop>() ?? throw new InvalidOperationException("The route is not behind the console key.");

    /// <summary>
    /// Who asks: whose key it is, and for whom, as the caller names them. A key that several share has no name of its own. A few digits
    /// of its hash tell keys apart and open nothing.
    /// </summary>
    public static Who WhoAsks(HttpContext context, string? by)
    {
        var user = context.Features.Get<ShopUser>() ?? throw new InvalidOperationException("The route is not behind the console key.");
        var name = user.Name.Length == 0 ? by : string.IsNullOrEmpty(by) || by == user.Name ? user.Name : $"{user.Name} ({by})";
        return new Who(name, user.KeyHash is { } hash ? AccessKeys.FingerprintOf(hash) : null);
    }

    private static ShopUser? Caller(Shop shop, string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? AccessKeys.Open(shop, authorization[Scheme.Length..].Trim()) : null;
}
