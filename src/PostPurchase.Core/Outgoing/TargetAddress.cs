using System.Net;
using System.Net.Sockets;

namespace PostPurchase.Core.Outgoing;

/// <summary>
/// Which addresses webhooks may go to: public ones. A name may point anywhere, and elsewhere next time, so that this is asked of the
/// address that is connected to.
/// </summary>
public static class TargetAddress
{
    /// <summary>
    /// What is not globally reachable: the IANA special-purpose address registries (iana.org, "iana-ipv4-special-registry" and
    /// "iana-ipv6-special-registry", RFC 6890), multicast, and the address under which Azure serves its machines
    /// (learn.microsoft.com, "What is IP address 168.63.129.16?"). Cloud metadata at 169.254.169.254 is link-local.
    /// </summary>
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "168.63.129.16/32",

            // Teredo, ORCHID and benchmarking; documentation; 6to4, which carries an IPv4 address.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All of IPv6 that is given to the public (iana.org, "ipv6-address-space"); what lies outside is local, mapped or reserved.</summary>
    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    /// <param name="address">An address of the target.</param>
    /// <param name="allowLoopback">Whether this machine may be a target.</param>
    public static bool IsAllowed(IPAddress address, bool allowLoopback)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return allowLoopback;
        }

        return (plain.AddressFamily == AddressFamily.InterNetwork || PublicV6.Contains(plain))
            && !Closed.Any(network => network.Contains(plain));
    }
}
