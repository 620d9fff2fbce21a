using System.Security.Cryptography;
using System.Text;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Access;

/// <summary>Finds whose key it is.</summary>
public static class AccessKeys
{
    /// <summary>Begins every key that we make, so that scanners for secrets in source code can tell one.</summary>
    public const string Prefix = "ppk_";

    private const int FingerprintLength = 8;
    private const string SharedId = "key-";

    /// <summary>SHA-256 in hex. Enough for keys that are made by <see cref="RandomNumberGenerator"/>: there is nothing to guess.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(Hash(key));

    /// <summary>A few digits of the hash: they tell keys apart and open nothing.</summary>
    public static string FingerprintOf(string hash) => hash[..FingerprintLength];

    /// <summary>Whose key it is; a key of <see cref="Shop.ConsoleKeys"/> is an owner's. Null: nobody's.</summary>
    public static ShopUser? Open(Shop shop, string key)
    {
        // Hashes are of one length, and all are compared: the time taken tells nothing.
        var given = HashOf(key);
        ShopUser? found = null;
        foreach (var user in EachOf(shop))
        {
            found = user.KeyHash is { } hash && IsSame(hash, given) ? user : found;
        }

        return key.Length > 0 ? found : null;
    }

    /// <summary>Who may use the shop now: its users, and one for each of its console keys. Settings written by hand may have null for either or among them.</summary>
    public static IEnumerable<ShopUser> EachOf(Shop shop) =>
    [
        .. Known(shop.Users),
        .. Known(shop.ConsoleKeys).Where(key => key.Length > 0).Select(HashOf).Select(hash => new ShopUser
        {
            Id = SharedId + FingerprintOf(hash),
            Name = "",
            Role = Role.Owner,
            KeyHash = hash,
        }),
    ];

    private static IEnumerable<T> Known<T>(IReadOnlyList<T>? list) => (list ?? []).OfType<T>();

    private static bool IsSame(string hash, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(given));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
