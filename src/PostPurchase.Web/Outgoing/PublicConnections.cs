using System.Net;
using System.Net.Sockets;
using PostPurchase.Core.Outgoing;

namespace PostPurchase.Web.Outgoing;

/// <summary>
/// Opens connections to public addresses only. It asks for the addresses of a name itself and connects to what it has checked, so that
/// a name cannot point elsewhere in between.
/// </summary>
/// <param name="resolve">The addresses of a name, or of an address as text.</param>
public sealed class PublicConnections(OutgoingOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public PublicConnections(OutgoingOptions options)
        : this(options, Dns.GetHostAddressesAsync)
    {
    }

    /// <exception cref="ClosedAddressException">There is no address that webhooks may go to.</exception>
    internal async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await resolve(context.DnsEndPoint.Host, cancellation);
        var open = addresses.Where(address => IsOpen(address, context.InitialRequestMessage.RequestUri)).ToArray();
        if (open.Length == 0)
        {
            throw new ClosedAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Without TLS nothing leaves this machine.</summary>
    private bool IsOpen(IPAddress address, Uri? url) =>
        TargetAddress.IsAllowed(address, options.AllowLoopback)
        && (url?.Scheme == Uri.UriSchemeHttps || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
