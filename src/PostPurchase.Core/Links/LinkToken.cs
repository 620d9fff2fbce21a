using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Links;

/// <summary>What a link in a mail stands for. Ids only, no personal data.</summary>
/// <param name="Message">The message that carries the link: it says what is asked.</param>
/// <param name="ExpiresAt">From then on the link is refused.</param>
public sealed record LinkToken(LinkPurpose Purpose, OrderKey Order, string Message, Instant ExpiresAt);
