using PostPurchase.Core.Intake.Reading;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>
/// The event id stays the same over all tries (since 6.4.11). Two webhooks on one event have two ids; their events are equal in
/// content, which makes the second one harmless.
/// </summary>
internal static class ShopwareDedupeKey
{
    private const string Header = "X-Shopware-Event-Id";
    private const int MaxHeaderLength = 200;

    public static string Of(PayloadNode body, WebhookRequest request) =>
        body.ObjectMember("source").Member("eventId").Id()
        ?? CleanText.Of(request.Header(Header), MaxHeaderLength)
        ?? ContentHash.Of(request.Body.Span);
}
