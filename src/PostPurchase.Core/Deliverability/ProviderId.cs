using System.Buffers.Binary;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Deliverability;

/// <summary>
/// Names a mail to its provider: the same mail by the same name, however often it is sent. Half of the name stands for the order,
/// since reports name nothing but the mail and one row for each order is to find it, not one for each mail.
/// </summary>
public static class ProviderId
{
    /// <summary>RFC 9562, section 5.8: the layout is ours.</summary>
    private const ulong Version8 = 0x8000;

    public static Guid Of(Mail mail) => mail.Order is { } order ? Of(new OrderKey(mail.Shop, order), mail.Id) : mail.Id;

    /// <param name="key">The mail's order.</param>
    /// <param name="mail">The mail's own id.</param>
    public static Guid Of(OrderKey key, Guid mail)
    {
        Span<byte> bytes = stackalloc byte[16];
        mail.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, new OrderHash(key).Bits | Version8);
        return new Guid(bytes, bigEndian: true);
    }
}
