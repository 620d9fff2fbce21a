using NodaTime;

namespace PostPurchase.TestKit.Quotas;

/// <summary>What became of the mails of a peak.</summary>
public sealed record PeakResult
{
    /// <summary>From each order to its contract mail.</summary>
    public required IReadOnlyList<Duration> ContractDelays { get; init; }

    /// <summary>When offers went.</summary>
    public required IReadOnlyList<Instant> Offers { get; init; }

    /// <summary>Offers whose turn would have come too late.</summary>
    public required int Expired { get; init; }

    /// <summary>Offers that were neither sent nor skipped.</summary>
    public required int Open { get; init; }

    /// <summary>Most mails within any hour.</summary>
    public required int MostInAnHour { get; init; }

    /// <summary>Of the rows that pace mails, for each mail that went or expired.</summary>
    public required double TransactionsPerMail { get; init; }
}
