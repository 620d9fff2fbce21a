using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Deliverability;

/// <summary>
/// Sixty bits that stand for an order in the ids of its mails, the same on every machine and for ever. Two orders of one host share
/// them once in a billion orders.
/// </summary>
internal readonly record struct OrderHash
{
    /// <summary>Where a UUID has its version (RFC 9562, section 4.2).</summary>
    private const ulong VersionBits = 0xF000;

    public OrderHash(OrderKey key)
        : this(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()))))
    {
    }

    private OrderHash(ulong bits) => Bits = bits & ~VersionBits;

    /// <summary>The first half of a UUID, without its version.</summary>
    public ulong Bits { get; }

    public int Bucket => (int)(Bits >> 56) % JourneyIndex.Buckets;

    /// <summary>What a mail's id has where an order's hash stands; of an id that is not ours, anything.</summary>
    public static OrderHash In(Guid mail)
    {
        Span<byte> bytes = stackalloc byte[16];
        mail.TryWriteBytes(bytes, bigEndian: true, out _);
        return new OrderHash(BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);
}
