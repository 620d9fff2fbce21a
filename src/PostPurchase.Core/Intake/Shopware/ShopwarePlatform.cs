using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Intake.Signatures;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// Webhooks of a Shopware 6 app: shopware/docs, guides/plugins/apps/lifecycle/webhook.md. Webhooks that belong to no app are not
/// signed and so not taken in.
/// </summary>
public sealed class ShopwarePlatform : IPlatform
{
    private const string SignatureHeader = "shopware-shop-signature";

    public string Name => "shopware";

    /// <inheritdoc/>
    /// <remarks>Shopware makes no such call: its handshake is the registration of the app.</remarks>
    public bool IsUnsignedPing(WebhookRequest request) => false;

    public bool IsAuthentic(WebhookRequest request, IReadOnlyList<string> secrets, Instant now)
    {
        // The signed timestamp is made anew for every try and retries go on for hours, so it is no protection to insist on its
        // age; a replay is found by the event id.
        var signature = request.Header(SignatureHeader);
        return secrets.Any(secret => HmacSignature.MatchesHex(request.Body.Span, signature, secret));
    }

    public Delivery Read(WebhookRequest request, Shop shop) =>
        PayloadReader.Read(
            request.Body,
            body => body.Member("data").Required().Member("event").RequiredText(),
            (topic, body) => Translate(topic, body, request));

    private static Delivery Translate(string topic, PayloadNode body, WebhookRequest request)
    {
        var message = new ShopwareMessage(topic, body);
        var orderEvents = ShopwareOrderEvents.Of(message);
        var customerEvents = ShopwareCustomers.Of(message);
        var withdrawals = ShopwareWithdrawals.Of(message);
        return orderEvents.Count + customerEvents.Count + withdrawals.Count == 0
            ? new Delivery.Ignored(topic)
            : new Delivery.Understood(topic, ShopwareDedupeKey.Of(body, request), orderEvents, customerEvents) { Withdrawals = withdrawals };
    }
}
