using PostPurchase.Web.Problems;

namespace PostPurchase.Local.Pages;

/// <summary>
/// Refuses what another site makes a visitor's browser post to this host, which listens without a login. Browsers say where a
/// request comes from (Fetch Metadata; before that, Origin); programs say nothing and are let in.
/// </summary>
internal static class SameSite
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsAllowed(context.HttpContext.Request) ? await next(context) : Problem.CrossSite();

    private static bool IsAllowed(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site.ToString() is "same-origin" or "none";
        }

        return !request.Headers.TryGetValue("Origin", out var origin)
            || string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
