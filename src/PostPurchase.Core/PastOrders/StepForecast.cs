using NodaTime;

namespace PostPurchase.Core.PastOrders;

/// <summary>What an import would bring for one step of a campaign, over all orders.</summary>
public sealed record StepForecast
{
    public required string Campaign { get; init; }

    public required string Step { get; init; }

    /// <summary>Mails skipped because their time had passed before the import.</summary>
    public long Passed { get; init; }

    /// <summary>Mails that will be sent, if nothing else happens to the orders.</summary>
    public long Later { get; init; }

    /// <summary>When the first of <see cref="Later"/> goes out; null where there is none.</summary>
    public Instant? First { get; init; }

    /// <summary>When the last of <see cref="Later"/> goes out.</summary>
    public Instant? Last { get; init; }

    /// <summary>Mails skipped for other reasons: cancelled, no address, an objection, a condition.</summary>
    public long Otherwise { get; init; }
}
