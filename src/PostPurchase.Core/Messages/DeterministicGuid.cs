using System.Security.Cryptography;
using System.Text;

namespace PostPurchase.Core.Messages;

/// <summary>Name-based UUIDs, version 5 (RFC 9562 section 5.5).</summary>
public static class DeterministicGuid
{
    /// <summary>The product's own namespace; never changes, since sent mails are known by their ids.</summary>
    private static readonly Guid Namespace = new("5d3c1c7e-6a52-4f0b-9b0e-2f6f0c7f7a11");

    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; it names things here and protects nothing.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
