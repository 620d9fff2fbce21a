using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;

namespace PostPurchase.Core.Access;

/// <summary>What is wrong with a user as somebody describes one, and whether a shop still has an owner.</summary>
internal static class UserCheck
{
    public const int Most = 200;
    private const int MaxName = 60;

    public static IReadOnlyList<ShopProblem> Of(ShopUser user, IEnumerable<ShopUser> others)
    {
        var findings = new Findings();
        if (findings.Needs("$.name", user.Name))
        {
            findings.Line("$.name", user.Name, MaxName);
            if (others.Any(other => string.Equals(other.Name, user.Name, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add("$.name", "So heißt schon jemand; im Protokoll wären beide gleich.", "Somebody has this name already; the audit log could not tell you apart.");
            }
        }

        if (user.Email is { } email)
        {
            SenderCheck.Address("$.email", email, findings);
            if (others.Any(other => string.Equals(other.Email, email, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add("$.email", "Diese Adresse hat schon jemand.", "Somebody has this address already.");
            }
        }
        else if (user.KeyHash is null)
        {
            findings.Add("$.email", "Ohne Schlüssel braucht es eine Mailadresse für die Anmeldung.", "Without a key, an address is needed to sign in.");
        }

        return findings.Found;
    }

    /// <summary>Whether somebody can still change settings and users.</summary>
    public static bool HasOwner(Shop shop) =>
        AccessKeys.EachOf(shop).Any(user => user is { Role: Role.Owner } and ({ KeyHash: not null } or { Email: not null }));
}
