using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Campaigns;

/// <summary>
/// A customer's lot: what falls by it, falls the same way for all orders of the customer, on every machine and for ever.
/// Persisted with each journey, so that a corrected address changes nothing on the way.
/// </summary>
public readonly record struct Draw(long Value)
{
    private const int Percent = 100;

    /// <summary>The lot of who placed the order: by the shop's customer id, else the address, else the order itself.</summary>
    public static Draw Of(ShopId shop, Order order)
    {
        var who = order.Customer?.Id is { Length: > 0 } id ? "id\n" + id
            : order.Email is { Length: > 0 } email ? "mail\n" + AddressForm.Of(email)
            : "order\n" + order.Id.Value;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{shop.Value}\n{who}"), hash);
        return new Draw(BinaryPrimitives.ReadInt64BigEndian(hash));
    }

    /// <summary>0 to 99; draws for different subjects are independent of each other.</summary>
    public int PercentFor(string subject)
    {
        // FNV-1a over the subject, then the finalizer of MurmurHash3 to spread every bit (both in the public domain):
        // cheap, and the same for ever, which string.GetHashCode is not.
        var hash = 14695981039346656037UL ^ (ulong)Value;
        foreach (var character in subject)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return (int)((hash ^ (hash >> 33)) % Percent);
    }
}
