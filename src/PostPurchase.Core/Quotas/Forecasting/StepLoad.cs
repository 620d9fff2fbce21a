using NodaTime;
using PostPurchase.Core.Timing;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Mails of one step that are expected. Persisted.</summary>
public sealed record StepLoad
{
    public required string Campaign { get; init; }

    public required string Step { get; init; }

    public required SendingClass Class { get; init; }

    /// <summary>How late they may be.</summary>
    public required Period Expiry { get; init; }

    public SendingWindow? Window { get; init; }

    /// <summary>How many in each hour, from the beginning of the forecast.</summary>
    public required IReadOnlyList<int> Hours { get; init; }
}
