using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Access;

/// <summary>A signed-in visitor, as the visitor's cookie says it. Role and key are looked up again at each request.</summary>
/// <param name="User">Of <see cref="ShopUser.Id"/>.</param>
/// <param name="Key">Fingerprint of the key that opened it; null where an identity provider did.</param>
/// <param name="Name">As it stands in logs.</param>
/// <param name="Nonce">Unguessable; what the visitor's forms carry is bound to it.</param>
public sealed record Session(ShopId Shop, string User, string? Key, string Name, string Nonce, Instant ExpiresAt)
{
    /// <summary>A working day and the evening after it.</summary>
    public static readonly Duration Life = Duration.FromHours(12);

    /// <summary>Who of the shop it is; null once the user is gone, or the key was changed.</summary>
    public ShopUser? UserIn(Shop shop) => AccessKeys.EachOf(shop).FirstOrDefault(user => user.Id == User
        && (Key is null ? user.Email is not null : user.KeyHash is { } hash && AccessKeys.FingerprintOf(hash) == Key));
}
