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

    /// <summary>A band above the mail that is none of it: its colours are its own, whatever the mail's are.</summary>
    private const string Band = "font:14px/1.5 sans-serif;background:#fff3cd;color:#3d2f00;border-bottom:2px solid #3d2f00;padding:8px 16px;text-align:left";

    /// <param name="look"><c>dark</c>, <c>text</c>, or anything else for the mail in light.</param>
    /// <param name="found">What its checks found, in words.</param>
    public static PreviewResult Of(RenderedMessage message, string? look, IReadOnlyList<string> found) => new(WithBand(found, look switch
    {
        "text" => Page($"<h1>{WebUtility.HtmlEncode(message.Subject)}</h1><pre>{WebUtility.HtmlEncode(message.Text)}</pre>"),

        // A frame has the colours of the visitor's own device; these are asked for.
        "dark" => message.Html.Replace(Dark, "@media all", StringComparison.Ordinal),
        _ => message.Html.Replace(Dark, "@media not all", StringComparison.Ordinal),
    }));

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

    private static string WithBand(IReadOnlyList<string> found, string html)
    {
        var at = html.IndexOf('>', html.IndexOf("<body", StringComparison.Ordinal)) + 1;
        var lines = found.Select(line => $"<div>{WebUtility.HtmlEncode(line)}</div>");
        return html.Insert(at, $"<div role=\"status\" style=\"{Band}\">{string.Concat(lines)}</div>");
    }

    private static string Page(string content) =>
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>–</title><style>body{font:15px/1.5 sans-serif;background:#fff;color:#1f2328;padding:1rem}"
        + $"pre{{white-space:pre-wrap;overflow-wrap:anywhere}}h1{{font-size:1.1rem}}</style></head><body>{content}</body></html>";
}
