using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Links;

/// <summary>What a link in a mail stands for. Ids only, no personal data.</summary>
/// <param name="Subject">The order's id; for <see cref="LinkPurpose.OptIn"/> the keyed hash of the address.</param>
/// <param name="Message">The message that carries the link: it says what is asked.</param>
/// <param name="ExpiresAt">From then on the link is refused.</param>
public sealed record LinkToken(LinkPurpose Purpose, ShopId Shop, string Subject, string Message, Instant ExpiresAt)
{
    public LinkToken(LinkPurpose purpose, OrderKey order, string message, Instant expiresAt)
        : this(purpose, order.Shop, order.Order.Value, message, expiresAt)
    {
    }

    /// <summary>The return, parcel or case that the message is about; null where it is about the order.</summary>
    public string? Occurrence { get; init; }

    /// <summary>For links about an order.</summary>
    public OrderKey Order => new(Shop, new OrderId(Subject));
}
