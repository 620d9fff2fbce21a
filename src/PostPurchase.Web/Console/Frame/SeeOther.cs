using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.Console.Frame;

/// <summary>Sends the browser on with a GET, after a form too (RFC 9110, 15.4.4).</summary>
/// <param name="address">A path of this host.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = OfAscii(address);
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    /// <summary>Names from a request's path may have any character; a header has visible ASCII only (RFC 9110, 5.5).</summary>
    private static string OfAscii(string address) => address.All(IsVisible)
        ? address
        : string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii && IsVisible((char)rune.Value) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    private static bool IsVisible(char character) => character is > ' ' and <= '~';
}
