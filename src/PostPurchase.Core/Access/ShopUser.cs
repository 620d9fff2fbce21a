using NodaTime;

namespace PostPurchase.Core.Access;

/// <summary>Somebody who may use the console and the API of a shop. Persisted in the shop's settings.</summary>
public sealed record ShopUser
{
    /// <summary>Unique in the shop; never given to anybody else.</summary>
    public required string Id { get; init; }

    /// <summary>As it stands in logs.</summary>
    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>Of <see cref="AccessKeys.HashOf"/>; the key itself is kept nowhere. Null: no key opens.</summary>
    public string? KeyHash { get; init; }

    /// <summary>Address by which an identity provider knows the person; null: none does.</summary>
    public string? Email { get; init; }

    /// <summary>Null for who was written into the settings by hand.</summary>
    public Instant? AddedAt { get; init; }
}
