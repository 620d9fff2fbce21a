using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.Standard;

/// <summary>Our canonical JSON, signed as in the Standard Webhooks specification: for shops that no other adapter speaks to.</summary>
public sealed class StandardPlatform : IPlatform
{
    public string Name => "standard";

    public bool IsUnsignedPing(WebhookRequest request) => false;

    public bool IsAuthentic(WebhookRequest request, IReadOnlyList<string> secrets, Instant now) =>
        StandardSignature.Matches(request, secrets, now);

    public Delivery Read(WebhookRequest request, Shop shop) =>
        PayloadReader.Read(
            request.Body,
            body => body.Required().Member("type").RequiredText(maxLength: 100),
            (type, body) => Translate(request, type, body));

    private static Delivery Translate(WebhookRequest request, string type, PayloadNode body)
    {
        var key = request.Header(StandardSignature.IdName) is { Length: > 0 } id
            ? ContentHash.OfId(id)
            : ContentHash.Of(request.Body.Span);
        if (StandardOrderEvents.Of(type, body) is { } orderEvent)
        {
            return new Delivery.Understood(type, key, [orderEvent], []);
        }

        return StandardCustomerEvents.Of(type, body) is { } customerEvent
            ? new Delivery.Understood(type, key, [], [customerEvent])
            : new Delivery.Ignored(type);
    }
}
