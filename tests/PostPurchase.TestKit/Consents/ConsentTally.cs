namespace PostPurchase.TestKit.Consents;

/// <summary>How often what was tried, so that a test can see that it has tried anything.</summary>
public sealed record ConsentTally
{
    public int Sequences { get; init; }

    /// <summary>Mails by <c>consent</c>, <c>checkout</c>, <c>existing</c>, <c>service</c>, <c>contract</c>, <c>promoting</c>, and those not sent by rule.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What must never be, with its seed; null while all is well.</summary>
    public string? Fault { get; init; }

    public override string ToString() =>
        $"{Sequences} sequences: {string.Join(", ", Counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}";
}
