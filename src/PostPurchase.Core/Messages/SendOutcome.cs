using NodaTime;

namespace PostPurchase.Core.Messages;

/// <summary>The provider's answer. A fault is an answer too, never an exception.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Accepted : SendOutcome;

    /// <summary>Throttled, failing, or the outcome is unknown: the same mail again at <paramref name="At"/>.</summary>
    public sealed record Again(Instant At, string Why) : SendOutcome
    {
        /// <summary>True where the outcome is unknown: the provider may have the mail.</summary>
        public bool InDoubt { get; init; }

        /// <summary>True where the provider takes no more for now, from anybody.</summary>
        public bool Throttled { get; init; }
    }

    /// <summary>Never: the address is suppressed, the mail is refused.</summary>
    public sealed record Refused(string Why) : SendOutcome;
}
