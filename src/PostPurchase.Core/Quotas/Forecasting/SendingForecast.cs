using NodaTime;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>What a shop is expected to send, held against the quota.</summary>
/// <param name="ComputedAt">The full hour that it was made in; null where none was made yet.</param>
/// <param name="Quota">Of the host.</param>
/// <param name="Days">The next fourteen.</param>
/// <param name="Warnings">Of days ahead.</param>
public sealed record SendingForecast(Instant? ComputedAt, SendingQuota Quota, IReadOnlyList<ForecastDay> Days, IReadOnlyList<PeakWarning> Warnings);
