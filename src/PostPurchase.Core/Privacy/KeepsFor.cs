using NodaTime;

namespace PostPurchase.Core.Privacy;

/// <summary>
/// How long a shop keeps what (GDPR article 5 (1)(e), storage limitation). Persisted. The defaults for orders, proofs and the audit
/// log follow the regular limitation of three years (BGB sections 195 and 199, gesetze-im-internet.de/bgb), within which claims and
/// objections can still be raised.
/// </summary>
public sealed record KeepsFor
{
    public static KeepsFor Default { get; } = new();

    /// <summary>Orders with their events and journeys, from the last thing that happened to them.</summary>
    public Period Orders { get; init; } = Period.FromYears(3);

    /// <summary>What customers wrote, from when they did; their scores stay with the order.</summary>
    public Period Comments { get; init; } = Period.FromYears(2);

    /// <summary>Mails in the local host's mailbox.</summary>
    public Period Mails { get; init; } = Period.FromYears(1);

    /// <summary>Webhooks that could not be understood.</summary>
    public Period Payloads { get; init; } = Period.FromDays(30);

    /// <summary>The log of webhooks that came in.</summary>
    public Period Arrivals { get; init; } = Period.FromDays(30);

    /// <summary>Webhooks that were sent to the shop's systems.</summary>
    public Period Deliveries { get; init; } = Period.FromDays(30);

    /// <summary>Consents of a customer without orders, from when they were given or withdrawn; objections are kept as long as they bind.</summary>
    public Period Proofs { get; init; } = Period.FromYears(3);

    /// <summary>Requests for mails that nobody confirmed, from when they were made.</summary>
    public Period OptInRequests { get; init; } = Period.FromDays(30);

    public Period Audit { get; init; } = Period.FromYears(3);

    /// <summary>The last day of which nothing is kept, in UTC: a day more or less is no matter here.</summary>
    public static LocalDate DayBefore(Period period, Instant now) => now.InUtc().Date.Minus(Days(period)).PlusDays(-1);

    /// <summary>What is older than this is removed.</summary>
    public static Instant Before(Period period, Instant now) => now.InUtc().Date.Minus(Days(period)).AtMidnight().InUtc().ToInstant();

    /// <summary>A period of hours is a day here.</summary>
    private static Period Days(Period period) => period is { HasTimeComponent: true }
        ? new PeriodBuilder { Years = period.Years, Months = period.Months, Weeks = period.Weeks, Days = period.Days + 1 }.Build()
        : period;
}
