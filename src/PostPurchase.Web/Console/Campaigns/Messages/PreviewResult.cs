using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Messages;

namespace PostPurchase.Web.Console.Campaigns.Messages;

/// <summary>
/// A mail for a frame of the console. Whatever stands in it, it runs nothing, sends nothing and opens nothing: it is in a sandbox that
/// only the console may show.
/// </summary>
internal sealed class PreviewResult(string html) : IResult
{
    private const string Dark = "@media (prefers-color-scheme: dark)";
    private const string Frame = "default-src 'none'; style-src 'unsafe-inline'; img-src https:; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /// <param name="look"><c>dark</c>, <c>text</c>, or anything else for the mail in light.</param>
    public static PreviewResult Of(RenderedMessage message, string? look) => new(look switch
    {
        "text" => Page($"<h1>{WebUtility.HtmlEncode(message.Subject)}</h1><pre>{WebUtility.HtmlEncode(message.Text)}</pre>"),

        // A frame has the colours of the visitor's own device; these are asked for.
        "dark" => message.Html.Replace(Dark, "@media all", StringComparison.Ordinal),
        _ => message.Html.Replace(Dark, "@media not all", StringComparison.Ordinal),
    });

    public static PreviewResult OfWords(IReadOnlyList<string> words) =>
        new(Page(string.Concat(words.Select(word => $"<p>{WebUtility.HtmlEncode(word)}</p>"))));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(html);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Frame;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        return httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private static string Page(string content) =>
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>–</title><style>body{font:15px/1.5 sans-serif;background:#fff;color:#1f2328;padding:1rem}"
        + $"pre{{white-space:pre-wrap;overflow-wrap:anywhere}}h1{{font-size:1.1rem}}</style></head><body>{content}</body></html>";
}
