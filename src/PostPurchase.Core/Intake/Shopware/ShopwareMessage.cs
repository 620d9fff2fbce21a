using NodaTime;
using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>The envelope around every payload: <c>{"data": {"payload", "event"}, "source", "timestamp"}</c>.</summary>
internal sealed class ShopwareMessage(string topic, PayloadNode body)
{
    /// <summary>The event's name, such as <c>checkout.order.placed</c>.</summary>
    public string Topic => topic;

    public PayloadNode Payload => body.Member("data").Member("payload");

    /// <summary>
    /// When an entity was last written, which for one that has just changed its state is when it did. It stays the same over
    /// retries and over several webhooks on one event, which the envelope's time of sending does not; that one stands in where it
    /// is missing.
    /// </summary>
    public Instant ChangedAt(PayloadNode? entity) =>
        entity?.Member("updatedAt").Instant() ?? SentAt();

    public Instant SentAt()
    {
        var timestamp = body.Member("timestamp");
        return timestamp.UnixSeconds() ?? throw timestamp.Problem("is missing");
    }
}
