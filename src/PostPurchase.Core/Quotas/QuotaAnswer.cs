using NodaTime;

namespace PostPurchase.Core.Quotas;

/// <summary>Whether a mail may go under the provider's quota.</summary>
public abstract record QuotaAnswer
{
    private QuotaAnswer()
    {
    }

    /// <summary>Now; it is counted.</summary>
    public sealed record Go : QuotaAnswer;

    /// <summary>Its turn comes at <paramref name="At"/>.</summary>
    public sealed record Later(Instant At) : QuotaAnswer;

    /// <summary>Its turn would come too late.</summary>
    public sealed record TooLate : QuotaAnswer;
}
