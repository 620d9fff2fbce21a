using NodaTime;

namespace PostPurchase.Core.Consent;

/// <summary>
/// What shows that the customer gave a consent (Art. 7 (1) GDPR): for a double opt-in who asked for it when and from where, which
/// mail was confirmed, and when and from where. Whoever got the consent elsewhere says what they have. Persisted.
/// </summary>
public sealed record ConsentProof
{
    public Instant? RequestedAt { get; init; }

    /// <summary>Address on the network that asked for it; kept with the customer only, not in the copies in orders.</summary>
    public string? RequestedFrom { get; init; }

    public Instant? ConfirmedAt { get; init; }

    /// <summary>Address on the network that confirmed it; kept with the customer only, not in the copies in orders.</summary>
    public string? ConfirmedFrom { get; init; }

    /// <summary>The mail that asked for the confirmation.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Hash of the text that was shown, as <see cref="ConsentWording.HashOf"/> makes it.</summary>
    public string? TextHash { get; init; }

    /// <summary>Who entered it, where it was obtained elsewhere.</summary>
    public string? By { get; init; }

    /// <summary>Where the proof is kept, in a few words, such as the number of a scanned form.</summary>
    public string? Note { get; init; }

    /// <summary>Without what says where somebody was.</summary>
    internal ConsentProof WithoutPlaces() => this with { RequestedFrom = null, ConfirmedFrom = null };
}
