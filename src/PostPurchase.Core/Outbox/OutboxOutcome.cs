using NodaTime;

namespace PostPurchase.Core.Outbox;

/// <summary>What became of an attempt.</summary>
public abstract record OutboxOutcome
{
    private OutboxOutcome()
    {
    }

    /// <summary>It is done, or need not be any more: the item goes.</summary>
    public sealed record Done : OutboxOutcome;

    /// <summary>Not before <paramref name="At"/>.</summary>
    /// <param name="At">Later than now; what is not is taken as a second from now.</param>
    /// <param name="Why">For people, without personal data.</param>
    public sealed record Again(Instant At, string Why) : OutboxOutcome;

    /// <summary>It never will be: the item goes, and the host's log says why.</summary>
    /// <param name="Why">For people, without personal data.</param>
    public sealed record GaveUp(string Why) : OutboxOutcome;
}
