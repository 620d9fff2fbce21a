using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PostPurchase.Web.Orders;

/// <summary>
/// Reads ids that may contain anything from the path as it came over the wire. In the decoded one <c>%2F</c> stays as it is
/// (learn.microsoft.com, "Routing in ASP.NET Core"), so that an id with a slash and one with the letters "%2F" look the same.
/// </summary>
public static class EscapedPath
{
    /// <summary>The segment after this many others, unescaped.</summary>
    public static string Segment(HttpContext context, int segments) => Uri.UnescapeDataString(Rest(context, segments).Split('/', 2)[0]);

    /// <summary>What follows after this many segments, unescaped.</summary>
    public static string After(HttpContext context, int segments) => Uri.UnescapeDataString(Rest(context, segments));

    private static string Rest(HttpContext context, int segments)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var start = target.StartsWith('/') ? 0 : PathOfAbsolute(target);
        var end = target.IndexOf('?', StringComparison.Ordinal);
        var path = target[start..(end < start ? target.Length : end)];
        var at = 0;
        for (var slash = 0; slash <= segments; slash++)
        {
            at = path.IndexOf('/', at) + 1;
            if (at == 0)
            {
                return "";
            }
        }

        return path[at..];
    }

    /// <summary>Proxies may send the absolute form, such as <c>http://host/path</c> (RFC 9112 section 3.2.2).</summary>
    private static int PathOfAbsolute(string target)
    {
        var authority = target.IndexOf("//", StringComparison.Ordinal);
        var path = authority < 0 ? -1 : target.IndexOf('/', authority + 2);
        return path < 0 ? target.Length : path;
    }
}
