namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>
/// The call that WooCommerce makes when a webhook is created or switched on again: a form post of the webhook's number without
/// signature and without its headers. It wants exactly 200, or else leaves the webhook inactive (class-wc-webhook.php,
/// deliver_ping).
/// </summary>
internal static class WooCommercePing
{
    private const int MaxLength = 40;

    private static ReadOnlySpan<byte> Field => "webhook_id="u8;

    public static bool Is(WebhookRequest request)
    {
        var body = request.Body.Span;
        return body.Length > Field.Length
            && body.Length <= MaxLength
            && body.StartsWith(Field)
            && !body[Field.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !request.Headers.Keys.Any(name => name.StartsWith("X-WC-", StringComparison.OrdinalIgnoreCase));
    }
}
