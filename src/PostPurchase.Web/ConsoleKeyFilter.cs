using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Shops;
using PostPurchase.Web.Problems;

namespace PostPurchase.Web;

/// <summary>
/// Lets in who has a console key of the shop in the route. Whether there is such a shop is not told to anybody else.
/// The shop is handed on; <see cref="ShopOf"/> gives it.
/// </summary>
internal sealed class ConsoleKeyFilter(IShops shops) : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private const int FingerprintBytes = 4;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var id = new ShopId(http.Request.RouteValues["shop"] as string ?? "");
        if (await shops.Find(id, http.RequestAborted) is not { } shop || !Opens(shop, http.Request.Headers.Authorization.ToString()))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Unauthorized();
        }

        http.Features.Set(shop);
        return await next(context);
    }

    /// <summary>The shop whose key came with the request.</summary>
    public static Shop ShopOf(HttpContext context) =>
        context.Features.Get<Shop>() ?? throw new InvalidOperationException("The route is not behind the console key.");

    /// <summary>Who asks: as they name themselves, and by which key. A few digits of its hash tell keys apart and open nothing.</summary>
    public static Who WhoAsks(HttpContext context, string? by)
    {
        var key = context.Request.Headers.Authorization.ToString()[Scheme.Length..].Trim();
        return new Who(by, Convert.ToHexStringLower(Hash(key).AsSpan(0, FingerprintBytes)));
    }

    private static bool Opens(Shop shop, string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // Hashes are of one length, so the comparison tells nothing about the key's.
        var given = Hash(authorization[Scheme.Length..].Trim());
        var opens = false;
        foreach (var key in shop.ConsoleKeys)
        {
            opens |= key.Length > 0 && CryptographicOperations.FixedTimeEquals(Hash(key), given);
        }

        return opens;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
