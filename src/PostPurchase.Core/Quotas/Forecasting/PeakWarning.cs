using NodaTime;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>On a day more mails are due than the provider takes. Persisted.</summary>
public sealed record PeakWarning
{
    /// <summary>The day, in the shop's zone.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>When it was first foreseen.</summary>
    public required Instant FoundAt { get; init; }

    /// <summary>What does not fit, in the order of sending.</summary>
    public required IReadOnlyList<LateMails> Parts { get; init; }
}
