namespace PostPurchase.Core.Consent;

/// <summary>What a shop's customers are asked to consent to. Part of its settings.</summary>
public sealed record ConsentSettings
{
    /// <summary>All versions that were ever in use: consents refer to them.</summary>
    public IReadOnlyList<ConsentWording> Wordings { get; init; } = [];

    /// <summary>The version that pages and mails ask for now; null: they ask for none.</summary>
    public string? Current { get; init; }

    /// <summary>
    /// The version that stands beside the box at checkout; null: not recorded, and each basis that rests on the box says so.
    /// </summary>
    public string? CheckoutWording { get; init; }

    /// <summary>
    /// Whether consents for an address come about by a confirmation mail only. False: <c>POST …/opt-in</c> is refused, and the shop
    /// sees to the confirmation itself.
    /// </summary>
    public bool DoubleOptIn { get; init; } = true;

    /// <summary>Null where there is no such version.</summary>
    public ConsentWording? Find(string? version) => Wordings.FirstOrDefault(wording => wording.Version == version);
}
