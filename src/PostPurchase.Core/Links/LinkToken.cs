using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Links;

/// <summary>What a link in a mail stands for. Ids only, no personal data.</summary>
/// <param name="Step">The step whose mail carries the link.</param>
/// <param name="ExpiresAt">From then on the link is refused.</param>
public sealed record LinkToken(LinkPurpose Purpose, OrderKey Order, string Step, Instant ExpiresAt);
