namespace PostPurchase.Bench.Usual;

/// <summary>What <c>usual</c> was asked for.</summary>
internal sealed record UsualOptions
{
    public int Orders { get; init; } = 1_000;

    public int Rounds { get; init; } = 3;

    public int KilledOrders { get; init; } = 500;

    public int Kills { get; init; } = 8;

    public int Seed { get; init; } = 1;

    /// <summary>Also the usual ways with what they do by default.</summary>
    public bool Variants { get; init; }

    /// <summary>One of the three; null for all.</summary>
    public string? Only { get; init; }
}
