using NodaTime;

namespace PostPurchase.Core.Quotas.Forecasting;

/// <summary>Mails of a campaign that do not fit on the day on which they are due. Persisted.</summary>
/// <param name="Class">In which order they go.</param>
/// <param name="Campaign">Its id.</param>
/// <param name="Late">How many go later.</param>
/// <param name="Expired">How many expire before their turn comes.</param>
/// <param name="Until">By when the last one has gone; null where none goes.</param>
public sealed record LateMails(SendingClass Class, string Campaign, int Late, int Expired, Instant? Until);
