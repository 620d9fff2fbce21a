using System.Net;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Reconciling;

/// <summary>What is wrong with a connection as people describe it.</summary>
internal static class ConnectionRules
{
    /// <summary>As in webhooks' routes.</summary>
    public static readonly string[] Platforms = [Shopify, "woocommerce", "shopware"];

    private const int MaxAddress = 500;
    private const int MaxKey = 500;
    private const string Shopify = "shopify";

    public static IEnumerable<ConnectionProblem> Check(ShopConnection connection, bool allowLoopback)
    {
        if (!IsAddress(connection.Address, allowLoopback))
        {
            yield return ConnectionProblem.BadAddress;
        }
        else if (!IsOpen(new Uri(connection.Address), allowLoopback))
        {
            yield return ConnectionProblem.ClosedAddress;
        }

        if (connection.KeyId is { } id ? !IsKey(id) || id.Contains(':', StringComparison.Ordinal) : connection.Platform != Shopify)
        {
            // A colon ends the name in basic authentication (RFC 7617, section 2).
            yield return ConnectionProblem.BadKeyId;
        }

        if (!IsKey(connection.Secret))
        {
            yield return ConnectionProblem.BadSecret;
        }
    }

    private static bool IsAddress(string address, bool allowLoopback) =>
        address.Length <= MaxAddress
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Host.Length: > 0, UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
        && (uri.Scheme == Uri.UriSchemeHttps || (allowLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsOpen(Uri address, bool allowLoopback) =>
        address.IsLoopback ? allowLoopback : !IPAddress.TryParse(address.DnsSafeHost, out var ip) || TargetAddress.IsAllowed(ip, allowLoopback);

    /// <summary>Visible ASCII, which is all that fits into a header.</summary>
    private static bool IsKey(string key) => key.Length is > 0 and <= MaxKey && key.All(character => character is > ' ' and <= '~');
}
