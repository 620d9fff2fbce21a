using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Problems;

namespace PostPurchase.Local.Pages;

/// <summary>
/// Refuses what another site makes a visitor's browser do with this host, which listens without a login: read it under a name of
/// theirs that was pointed here (DNS rebinding), or post to it. Browsers say where a request comes from (Fetch Metadata; before that,
/// Origin); programs say nothing and are let in.
/// </summary>
internal sealed class SameSite(ConsoleAddress address) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return !address.Answers(request) ? Problem.WrongAddress(address.Public)
            : IsAllowed(request) ? await next(context)
            : Problem.CrossSite();
    }

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
