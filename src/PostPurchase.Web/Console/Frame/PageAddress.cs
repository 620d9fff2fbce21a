using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PostPurchase.Web.Console.Frame;

/// <summary>
/// Where a visitor comes back to, such as in the other language: the page itself, or, where a form was answered with a page, the next one
/// above it that can be asked for.
/// </summary>
internal static class PageAddress
{
    public static string Of(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } posted })
        {
            return http.Request.Path + http.Request.QueryString;
        }

        var pages = http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(endpoint => endpoint.RoutePattern.RawText?.TrimEnd('/'))
            .ToHashSet(StringComparer.Ordinal);
        var (pattern, path) = (posted.TrimEnd('/'), (http.Request.Path.Value ?? "").TrimEnd('/'));
        while (!pages.Contains(pattern) && pattern.LastIndexOf('/') is > 0 and var end && path.LastIndexOf('/') is > 0 and var last)
        {
            (pattern, path) = (pattern[..end], path[..last]);
        }

        return new PathString(path).ToUriComponent();
    }
}
