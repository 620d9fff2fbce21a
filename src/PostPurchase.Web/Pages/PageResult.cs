using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PostPurchase.Web.Pages;

/// <summary>
/// A page rendered here, without script. Its headers keep it out of caches, search engines and frames, and keep its address,
/// which may carry a token, from other sites.
/// </summary>
/// <remarks>
/// Rendered with <see cref="HtmlRenderer"/> rather than <c>RazorComponentResult</c>: that one needs the services of interactive
/// components, which write data protection keys into the home folder at every first start.
/// </remarks>
/// <typeparam name="TPage">The component.</typeparam>
/// <param name="parameters">Its parameters.</param>
/// <param name="style">The style that the page may carry inline.</param>
/// <param name="status">HTTP status.</param>
public sealed class PageResult<TPage>(IReadOnlyDictionary<string, object?> parameters, PageStyle style, int status = StatusCodes.Status200OK)
    : IResult
    where TPage : IComponent
{
    /// <summary>
    /// Nobody is told where a visitor comes from, unless a page's own forms need it: with "no-referrer" browsers send
    /// "Origin: null" with them (Fetch standard, "append a request Origin header").
    /// </summary>
    public string ReferrerPolicy { get; init; } = "no-referrer";

    /// <summary>Whether the page has scripts of ours; never inline ones.</summary>
    public bool HasScript { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = Encoding.UTF8.GetBytes(await Render(httpContext.RequestServices));
        var response = httpContext.Response;
        SetHeaders(response.Headers);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = html.Length;
        await response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<string> Render(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = ParameterView.FromDictionary(new Dictionary<string, object?>(parameters, StringComparer.Ordinal));
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
    }

    private void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; " + (HasScript ? "script-src 'self'; connect-src 'self'; " : "") + "style-src 'self' " + style.Source
            + "; img-src 'self' https:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = ReferrerPolicy;
        headers.XContentTypeOptions = "nosniff";
    }
}
