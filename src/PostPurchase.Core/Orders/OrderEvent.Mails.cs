namespace PostPurchase.Core.Orders;

/// <content>What became of the order's mails.</content>
public abstract partial record OrderEvent
{
    /// <summary>The recipient's server took the mail; whether it is read is another matter.</summary>
    public sealed record MessageDelivered : OrderEvent
    {
        public required Guid MessageId { get; init; }
    }

    /// <summary>The mail did not arrive.</summary>
    public sealed record MessageBounced : OrderEvent
    {
        public required Guid MessageId { get; init; }

        /// <summary>The provider's word in lower case, such as <c>bounced</c>, <c>suppressed</c> or <c>filteredspam</c>.</summary>
        public required string Status { get; init; }

        /// <summary>The codes of the recipient's server (RFC 5321, RFC 3463), such as <c>550 5.1.1</c>.</summary>
        public string? Code { get; init; }

        /// <summary>True: no further mail to this address will arrive either.</summary>
        public bool Permanent { get; init; }
    }

    public sealed record MessageOpened : OrderEvent
    {
        public required Guid MessageId { get; init; }
    }

    public sealed record MessageClicked : OrderEvent
    {
        public required Guid MessageId { get; init; }
    }

    /// <summary>The customer went on to where reviews are written, by the link in a mail. Only where the shop counts that (<see cref="Shops.Shop.CountsReviewVisits"/>).</summary>
    public sealed record ReviewVisited : OrderEvent
    {
        /// <summary>The message whose link it was, such as <c>review-request</c>.</summary>
        public required string Message { get; init; }
    }
}
