using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.Console.Frame;

/// <summary>Sends the browser on with a GET, after a form too (RFC 9110, 15.4.4).</summary>
/// <param name="address">A path of this host.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }
}
