using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PostPurchase.Web.Pages;

/// <summary>
/// A page rendered here, without script. Its headers keep it out of caches, search engines and frames, and keep its address,
/// which may carry a token, from other sites.
/// </summary>
/// <typeparam name="TPage">The component.</typeparam>
/// <param name="parameters">Its parameters.</param>
/// <param name="style">The style that the page may carry inline.</param>
/// <param name="status">HTTP status.</param>
public sealed class PageResult<TPage>(IReadOnlyDictionary<string, object?> parameters, PageStyle style, int status = StatusCodes.Status200OK)
    : IResult
    where TPage : IComponent
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self' " + style.Source
            + "; img-src 'self' https:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true }
            .ExecuteAsync(httpContext);
    }
}
