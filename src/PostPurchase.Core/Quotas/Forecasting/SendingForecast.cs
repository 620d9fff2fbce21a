using NodaTime;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>What a shop is expected to send, held against the quota.</summary>
/// <param name="ComputedAt">The full hour that it was made in; null where none was made yet.</param>
/// <param name="Quota">Of the host.</param>
/// <param name="Days">The next fourteen.</param>
/// <param name="Warnings">Of days ahead.</param>
/// <param name="Held">What is due and held, and why.</param>
public sealed record SendingForecast(Instant? ComputedAt, SendingQuota Quota, IReadOnlyList<ForecastDay> Days, IReadOnlyList<PeakWarning> Warnings, IReadOnlyList<HeldLoad> Held);
