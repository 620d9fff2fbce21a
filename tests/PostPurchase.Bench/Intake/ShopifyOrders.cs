using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PostPurchase.Bench.Intake;

/// <summary>Shopify's orders/create webhooks of about the size that shops send, numbered and signed.</summary>
internal static class ShopifyOrders
{
    private static readonly byte[] Secret = "demo-shopify-secret"u8.ToArray();

    private static readonly string Template = Order();

    public static (byte[] Body, string Signature) Signed(int number)
    {
        var body = Encoding.UTF8.GetBytes(Template.Replace("@id@", number.ToString("d9", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return (body, Convert.ToBase64String(HMACSHA256.HashData(Secret, body)));
    }

    private static string Order()
    {
        var address =
            """{"first_name":"Anna","last_name":"Müller","name":"Anna Müller","company":null,"address1":"Invalidenstr. 1","address2":"","phone":null,"city":"Berlin","zip":"10115","province":null,"province_code":null,"country":"Germany","country_code":"DE","latitude":52.53,"longitude":13.38}""";
        var lines = string.Join(",", Enumerable.Range(1, 4).Select(line =>
            $$"""{"id":99@id@{{line}},"admin_graphql_api_id":"gid://shopify/LineItem/99@id@{{line}}","product_id":77{{line}},"variant_id":88{{line}},"sku":"KA-{{line}}","title":"Kaffee Nr. {{line}}","variant_title":"500 g","vendor":"Morgenrot","name":"Kaffee Nr. {{line}} - 500 g","quantity":{{line}},"current_quantity":{{line}},"fulfillable_quantity":{{line}},"fulfillment_service":"manual","fulfillment_status":null,"requires_shipping":true,"taxable":true,"gift_card":false,"grams":500,"price":"9.90","price_set":{{Set("9.90")}},"total_discount":"0.00","total_discount_set":{{Set("0.00")}},"discount_allocations":[],"duties":[],"properties":[],"tax_lines":[{"title":"DE MwSt","price":"0.65","rate":0.07,"channel_liable":false,"price_set":{{Set("0.65")}}}]}"""));
        return
            $$"""
            {"id":55@id@,"admin_graphql_api_id":"gid://shopify/Order/55@id@","app_id":580111,"browser_ip":null,"buyer_accepts_marketing":true,"cancel_reason":null,"cancelled_at":null,"checkout_id":44@id@,"client_details":{"accept_language":"de","browser_height":null,"browser_ip":null,"browser_width":null,"session_hash":null,"user_agent":"Mozilla/5.0"},"closed_at":null,"confirmed":true,"contact_email":"c@id@@example.com","created_at":"2026-03-26T10:00:00+01:00","currency":"EUR","current_subtotal_price":"99.00","current_subtotal_price_set":{{Set("99.00")}},"current_total_discounts":"0.00","current_total_discounts_set":{{Set("0.00")}},"current_total_price":"103.90","current_total_price_set":{{Set("103.90")}},"current_total_tax":"6.80","current_total_tax_set":{{Set("6.80")}},"customer_locale":"de","discount_codes":[],"email":"c@id@@example.com","estimated_taxes":false,"financial_status":"paid","fulfillment_status":null,"gateway":"bogus","landing_site":null,"location_id":null,"name":"#@id@","note":null,"note_attributes":[],"number":1,"order_number":1001,"order_status_url":"https://morgenrot.example/orders/@id@","payment_gateway_names":["bogus"],"phone":null,"presentment_currency":"EUR","processed_at":"2026-03-26T10:00:00+01:00","referring_site":null,"source_name":"web","subtotal_price":"99.00","subtotal_price_set":{{Set("99.00")}},"tags":"","tax_lines":[{"price":"6.80","rate":0.07,"title":"DE MwSt","price_set":{{Set("6.80")}}}],"taxes_included":true,"test":false,"token":"t@id@","total_discounts":"0.00","total_discounts_set":{{Set("0.00")}},"total_line_items_price":"99.00","total_line_items_price_set":{{Set("99.00")}},"total_price":"103.90","total_price_set":{{Set("103.90")}},"total_shipping_price_set":{{Set("4.90")}},"total_tax":"6.80","total_tax_set":{{Set("6.80")}},"total_weight":2000,"updated_at":"2026-03-26T10:00:01+01:00","user_id":null,"billing_address":{{address}},"shipping_address":{{address}},"customer":{"id":66@id@,"email":"c@id@@example.com","accepts_marketing":true,"created_at":"2025-01-01T10:00:00+01:00","updated_at":"2026-03-26T10:00:00+01:00","first_name":"Anna","last_name":"Müller","state":"disabled","note":null,"verified_email":true,"tax_exempt":false,"phone":null,"tags":"","currency":"EUR","email_marketing_consent":{"state":"subscribed","opt_in_level":"single_opt_in","consent_updated_at":null},"default_address":{{address}} },"fulfillments":[],"line_items":[{{lines}}],"payment_details":null,"refunds":[],"shipping_lines":[{"id":33@id@,"carrier_identifier":null,"code":"DHL","discounted_price":"4.90","discounted_price_set":{{Set("4.90")}},"phone":null,"price":"4.90","price_set":{{Set("4.90")}},"source":"shopify","title":"DHL","tax_lines":[],"discount_allocations":[]}]}
            """;
    }

    private static string Set(string amount) =>
        $$"""{"shop_money":{"amount":"{{amount}}","currency_code":"EUR"},"presentment_money":{"amount":"{{amount}}","currency_code":"EUR"} }""";
}
