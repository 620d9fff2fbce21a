namespace PostPurchase.Core.Shops;

/// <summary>How the shop takes goods back, and what it promises for them.</summary>
public sealed record ReturnSettings
{
    public static ReturnSettings Default { get; } = new();

    /// <summary>
    /// Version of the instruction on withdrawal that customers get with their order. Null: they get none, and the right to withdraw
    /// lasts twelve months longer (§356 (3) BGB).
    /// </summary>
    public string? WithdrawalInstruction { get; init; }

    /// <summary>How many days after receipt the shop takes goods back of its own accord; null: it does not.</summary>
    public int? ReturnDays { get; init; }

    /// <summary>Where returns go, lines separated by line feeds.</summary>
    public string? Address { get; init; }

    /// <summary>A return label that is the same for all; one that the shop supplies for a return comes first.</summary>
    public string? LabelUrl { get; init; }

    /// <summary>Where parcels are handed in, such as the carrier's shops.</summary>
    public LocalizedText? DropOff { get; init; }

    /// <summary>Product tags without a right of withdrawal (§312g (2) BGB), each with the reason that customers read.</summary>
    public IReadOnlyDictionary<string, LocalizedText> NoWithdrawal { get; init; } =
        new Dictionary<string, LocalizedText>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Guarantees by product tag.</summary>
    public IReadOnlyDictionary<string, Guarantee> Guarantees { get; init; } =
        new Dictionary<string, Guarantee>(StringComparer.OrdinalIgnoreCase);
}
