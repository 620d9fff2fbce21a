using System.Text;
using PostPurchase.Core.Hashing;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Customers;

/// <summary>
/// The partitions of a customer: one by the shop's customer id, one by the address, as far as each is known. The address
/// stands there as a keyed hash, so that keys carry no personal data and can't be guessed.
/// </summary>
public sealed class CustomerKeys(byte[] secret)
{
    private const int HashBytes = 16;
    private const string Kind = "customer";

    private readonly KeyedHash _hash = new(secret);

    /// <summary>
    /// A shop's id is a number or the like that nobody but the shop can read, and stands as it is. Some systems take the address for
    /// the id: then it is a hash, too.
    /// </summary>
    public IReadOnlyList<PartitionKey> Of(ShopId shop, CustomerRef customer)
    {
        var keys = new List<PartitionKey>(2);
        if (customer.Id is { Length: > 0 } id)
        {
            keys.Add(IsAddress(id) ? PartitionKey.Of(Kind, shop.Value, "name", Hash(id)) : PartitionKey.Of(Kind, shop.Value, "id", id));
        }

        if (customer.Email is { Length: > 0 } email)
        {
            keys.Add(OfAddress(shop, email));
        }

        return keys;
    }

    public IReadOnlyList<PartitionKey> Of(ShopId shop, Order order) => Of(shop, CustomerRef.Of(order));

    /// <summary>The partition of an address; it must not be empty.</summary>
    public PartitionKey OfAddress(ShopId shop, string email) => PartitionKey.Of(Kind, shop.Value, "mail", Hash(email));

    /// <summary>The same by the address's keyed hash, which may stand in links.</summary>
    public static PartitionKey OfHash(ShopId shop, string hash) => PartitionKey.Of(Kind, shop.Value, "mail", hash);

    /// <summary>The address as it stands in keys: it tells nothing to who has no key.</summary>
    public string HashOf(string email) => Hash(email);

    /// <summary>
    /// Where customers lay whose id is an address before such ids were hashed; null for others. Read for what was decided then, and
    /// never written.
    /// </summary>
    public static PartitionKey? Before(ShopId shop, CustomerRef customer) =>
        customer.Id is { Length: > 0 } id && IsAddress(id) ? PartitionKey.Of(Kind, shop.Value, "id", id) : null;

    /// <summary>Names the customer in logs and answers, without saying who it is.</summary>
    public string NameOf(ShopId shop, CustomerRef customer) =>
        Hash($"{shop}\n{customer.Id}\n{(customer.Email is { } email ? AddressForm.Of(email) : "")}");

    private static bool IsAddress(string id) => id.Contains('@', StringComparison.Ordinal);

    private string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[KeyedHash.Bytes];
        _hash.Of(Encoding.UTF8.GetBytes(AddressForm.Of(text)), hash);
        return Convert.ToHexStringLower(hash[..HashBytes]);
    }
}
