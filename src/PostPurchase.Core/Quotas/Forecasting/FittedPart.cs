namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>What becomes of expected mails under a quota: each is sent in its hour, or late, or expires.</summary>
/// <param name="Part">The mails.</param>
/// <param name="Sent">How many go in which hour, in order; hours without any are left out.</param>
public sealed record FittedPart(LoadPart Part, IReadOnlyList<(int Hour, int Count)> Sent)
{
    public int OnTime => Sent.Where(sent => sent.Hour == Part.Hour).Sum(sent => sent.Count);

    public int Late => Sent.Where(sent => sent.Hour > Part.Hour).Sum(sent => sent.Count);

    public int Expired => Part.Count - Sent.Sum(sent => sent.Count);

    /// <summary>In which the last of them goes; null where none does.</summary>
    public int? LastSent => Sent.Count == 0 ? null : Sent[^1].Hour;
}
