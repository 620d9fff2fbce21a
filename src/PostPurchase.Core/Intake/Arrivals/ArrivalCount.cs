using NodaTime;

namespace PostPurchase.Core.Intake.Arrivals;

/// <summary>How many webhooks of one kind came in an hour (UTC).</summary>
/// <param name="HeardAt">When the last of them came, if they were surely the shop's.</param>
internal readonly record struct ArrivalCount(LocalDate Date, int Hour, string Platform, ArrivalOutcome Outcome, int Count, Instant? HeardAt);
