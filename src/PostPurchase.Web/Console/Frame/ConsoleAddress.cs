using System.Net;
using Microsoft.AspNetCore.Http;
using PostPurchase.Core.Links;

namespace PostPurchase.Web.Console.Frame;

/// <summary>
/// Under which names the console and the local host's pages answer: the host's public address, and this machine's own name for itself.
/// Any other is a forged Host header, or a site whose name was pointed here to get at a private network (DNS rebinding).
/// </summary>
public sealed class ConsoleAddress(MailLinks links)
{
    private readonly Uri? _public = Uri.TryCreate(links.PublicAddress, UriKind.Absolute, out var address) ? address : null;

    /// <summary>The address that customers are told.</summary>
    public string Public => links.PublicAddress;

    /// <summary>Whether the request asks for this host by one of its names.</summary>
    public bool Answers(HttpRequest request)
    {
        var host = request.Host;
        if (_public is not null && string.Equals(host.Host, _public.Host, StringComparison.OrdinalIgnoreCase))
        {
            return (host.Port ?? DefaultPort(request)) == _public.Port || _public.IsLoopback;
        }

        return IsLoopback(host.Host) && request.HttpContext.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer);
    }

    /// <summary>
    /// Whether the request was made by a page of the console, as the browser says (Fetch Metadata; before that, Origin). Who says
    /// nothing is no browser.
    /// </summary>
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.ToString() is not ("same-origin" or "none"))
        {
            return false;
        }

        // Behind a proxy that ends TLS the request's own scheme says nothing; who comes by another name was refused before.
        return !request.Headers.TryGetValue("Origin", out var origin)
            || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var from)
                && string.Equals(from.Authority, HostOf(request, from), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the visitor's connection is encrypted, on this machine or at the proxy before it.</summary>
    public bool IsSecure(HttpRequest request) => request.IsHttps || (_public?.Scheme == Uri.UriSchemeHttps && !IsLoopback(request.Host.Host));

    private static string HostOf(HttpRequest request, Uri from) =>
        request.Host.Port is { } port && !(from.IsDefaultPort && port == from.Port) ? $"{request.Host.Host}:{port}" : request.Host.Host;

    private int DefaultPort(HttpRequest request) => IsSecure(request) ? 443 : 80;

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
