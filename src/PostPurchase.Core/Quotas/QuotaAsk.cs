using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>A mail that wants to go now.</summary>
/// <param name="Class">In which order it goes.</param>
/// <param name="Until">What would be sent later than this is not to be sent at all.</param>
public sealed record QuotaAsk(SendingClass Class, Instant Until)
{
    /// <summary>The time that it was given when it asked before; null where it was given none.</summary>
    public Instant? Slot { get; init; }

    /// <summary>The first moment from a moment on at which it may go, by its step's sending window.</summary>
    public Func<Instant, Instant> Opening { get; init; } = static at => at;
}
