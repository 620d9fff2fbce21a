using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake;

/// <summary>One shop system's webhooks: how they are signed and what they say. Pure; never throws on input.</summary>
public interface IPlatform
{
    /// <summary>As in the route: <c>shopify</c>, <c>woocommerce</c>, <c>shopware</c>, <c>standard</c>.</summary>
    string Name { get; }

    /// <summary>True for a call that the shop system makes unsigned to see whether we are there; it changes nothing.</summary>
    bool IsUnsignedPing(WebhookRequest request);

    /// <summary>Checks the signature over the raw bytes in constant time. An empty secret never matches.</summary>
    /// <param name="request">As received.</param>
    /// <param name="secrets">The shop's secrets for this platform; more than one during a rotation.</param>
    /// <param name="now">For platforms that sign a time.</param>
    bool IsAuthentic(WebhookRequest request, IReadOnlyList<string> secrets, Instant now);

    /// <summary>Translates an authentic webhook into our events.</summary>
    Delivery Read(WebhookRequest request, Shop shop);
}
