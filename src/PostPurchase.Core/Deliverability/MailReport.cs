using NodaTime;

namespace PostPurchase.Core.Deliverability;

/// <summary>What a mail provider reports of a mail after it took it.</summary>
public abstract record MailReport
{
    private MailReport()
    {
    }

    /// <summary>The id that the provider knows the mail by: <see cref="ProviderId"/>.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>When it happened, by the provider's clock; the same in every repetition of the report.</summary>
    public required Instant At { get; init; }

    /// <summary>The recipient's server took it.</summary>
    public sealed record Delivered : MailReport;

    /// <summary>It did not arrive.</summary>
    public sealed record Failed : MailReport
    {
        /// <summary>The provider's word in lower case, such as <c>bounced</c>.</summary>
        public required string Status { get; init; }

        /// <summary>The codes of the recipient's server, such as <c>550 5.1.1</c>.</summary>
        public string? Code { get; init; }

        /// <summary>True: no further mail to this address will arrive either.</summary>
        public required bool Permanent { get; init; }

        /// <summary>The address; null where the report does not say it.</summary>
        public string? Recipient { get; init; }
    }

    public sealed record Opened : MailReport;

    public sealed record Clicked : MailReport;
}
