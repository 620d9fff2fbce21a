using NodaTime;
using PostPurchase.Core.Access;

namespace PostPurchase.Web.Access;

/// <summary>A user in the JSON API.</summary>
/// <param name="KeyFingerprint">As it stands in the audit log; null where no key opens.</param>
internal sealed record UserDocument(string Id, string Name, Role Role, string? Email, string? KeyFingerprint, Instant? AddedAt)
{
    /// <summary>A key that was just made; shown this once.</summary>
    public string? Key { get; init; }

    public static UserDocument Of(ShopUser user, string? key = null) => new(
        user.Id, user.Name, user.Role, user.Email, user.KeyHash is { } hash ? AccessKeys.FingerprintOf(hash) : null, user.AddedAt)
    {
        Key = key,
    };
}
