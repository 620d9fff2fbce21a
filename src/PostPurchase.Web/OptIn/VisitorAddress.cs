using System.Net;
using Microsoft.AspNetCore.Http;

namespace PostPurchase.Web.OptIn;

/// <summary>Where on the network a visitor is, for the proof of a consent.</summary>
internal static class VisitorAddress
{
    /// <summary>
    /// The peer's address. Where that is a proxy on the same machine or network, as in Functions, the last address it was told: the
    /// front end appends it, and what stands before could be anybody's words. Null where there is none.
    /// </summary>
    public static string? Of(HttpRequest request)
    {
        var peer = request.HttpContext.Connection.RemoteIpAddress;
        if (peer is not null && !IsNear(peer))
        {
            return peer.ToString();
        }

        var told = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(told, out var end) ? end.Address.ToString() : peer?.ToString();
    }

    /// <summary>Loopback, and the private networks of RFC 1918 and RFC 4193.</summary>
    private static bool IsNear(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || plain.IsIPv6UniqueLocal || plain.GetAddressBytes() is [10, _, _, _] or [192, 168, _, _]
            or [172, >= 16 and <= 31, _, _];
    }
}
