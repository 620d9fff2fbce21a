using NodaTime;
using NodaTime.Text;
using PostPurchase.Local.Demo;

namespace PostPurchase.Local.Pages.Start;

/// <summary>Commands that post a signed webhook from a shell.</summary>
internal static class CurlExample
{
    public static string For(string host, Instant now) =>
        $$"""
        body='{"id":90001,"name":"#9001","currency":"EUR","email":"you@example.com",
          "created_at":"{{InstantPattern.ExtendedIso.Format(now)}}","customer_locale":"en","total_price":"14.90",
          "line_items":[{"id":1,"title":"Filter coffee","quantity":2,"price":"7.45"}]}'
        curl -i {{host}}/webhooks/demo/shopify --data-binary "$body" \
          -H 'Content-Type: application/json' -H 'X-Shopify-Topic: orders/create' \
          -H "X-Shopify-Hmac-Sha256: $(printf %s "$body" \
            | openssl dgst -sha256 -hmac {{DemoShop.ShopifySecret}} -binary | base64)"
        """;
}
