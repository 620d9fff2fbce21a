using NodaTime;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>One delivery, ready to be translated.</summary>
/// <param name="Topic">In the form <c>orders/create</c>.</param>
/// <param name="Headers">For the time, where the body has none.</param>
/// <param name="Body">Its root.</param>
internal sealed record ShopifyWebhook(string Topic, ShopifyHeaders Headers, PayloadNode Body)
{
    /// <summary>The last change of what the body describes.</summary>
    public Instant ChangedAt() => BodyTime() ?? Headers.TriggeredAt() ?? throw NoTime();

    /// <summary>When that happened which the topic names. Bodies about returns and deletions carry no time of it.</summary>
    public Instant HappenedAt() => Headers.TriggeredAt() ?? BodyTime() ?? throw NoTime();

    private static UnreadableException NoTime() => new(ShopifyHeaders.TriggeredAtName, "is missing, and the body has no time");

    private Instant? BodyTime() => Body.Member("updated_at").Instant() ?? Body.Member("created_at").Instant();
}
