namespace PostPurchase.TestKit.Webhooks;

/// <summary>Invented bodies in the documented shape (shopify.dev, "Webhooks", and the REST resources Order, Fulfillment, Refund).</summary>
public static class ShopifyBodies
{
    /// <summary>
    /// A shop that counts in EUR, a customer who pays in CHF: two mugs and a download, 20.00 CHF off by a code, two parcels (one of them
    /// delivered, one that failed) and a refund of one mug, which is a return.
    /// </summary>
    public const string Order = """
        {
          "id": 6100000000000000123, "admin_graphql_api_id": "gid://shopify/Order/6100000000000000123",
          "name": "#2042", "order_number": 2042, "currency": "EUR", "presentment_currency": "CHF",
          "created_at": "2026-03-20T10:00:00+01:00", "processed_at": "2026-03-20T09:59:58+01:00",
          "updated_at": "2026-03-24T08:00:00+01:00", "cancelled_at": null, "cancel_reason": null, "test": false,
          "financial_status": "partially_refunded", "fulfillment_status": "partial",
          "email": "", "contact_email": null, "buyer_accepts_marketing": true, "customer_locale": "de-CH",
          "subtotal_price": "80.00", "subtotal_price_set": { "shop_money": { "amount": "80.00", "currency_code": "EUR" }, "presentment_money": { "amount": "78.00", "currency_code": "CHF" } },
          "total_discounts": "20.50", "total_discounts_set": { "shop_money": { "amount": "20.50", "currency_code": "EUR" }, "presentment_money": { "amount": "20.00", "currency_code": "CHF" } },
          "total_shipping_price_set": { "shop_money": { "amount": "7.20", "currency_code": "EUR" }, "presentment_money": { "amount": "7.00", "currency_code": "CHF" } },
          "total_tax": "6.10", "total_tax_set": { "shop_money": { "amount": "6.10", "currency_code": "EUR" }, "presentment_money": { "amount": "5.95", "currency_code": "CHF" } },
          "total_price": "87.20", "total_price_set": { "shop_money": { "amount": "87.20", "currency_code": "EUR" }, "presentment_money": { "amount": "85.00", "currency_code": "CHF" } },
          "discount_codes": [ { "code": "FRUEHLING", "amount": "20.00", "type": "fixed_amount" } ],
          "customer": { "id": 7200000000000000001, "email": "urs@example.com", "first_name": "Urs", "last_name": null },
          "billing_address": { "first_name": "Urs", "last_name": "Keller", "address1": "Bahnhofstrasse 1", "city": "Chur", "zip": "7000", "province_code": "GR", "country_code": "CH" },
          "shipping_address": { "name": "Urs Keller", "address1": "Bahnhofstrasse 1", "address2": "c/o Meier", "city": "Chur", "zip": "7000", "province_code": "GR", "country_code": "ch" },
          "line_items": [
            { "id": 11, "product_id": 501, "sku": "MUG-B", "title": "Mug", "variant_title": "blue", "quantity": 2, "current_quantity": 1,
              "price": "41.00", "price_set": { "shop_money": { "amount": "41.00", "currency_code": "EUR" }, "presentment_money": { "amount": "40.00", "currency_code": "CHF" } },
              "requires_shipping": true, "gift_card": false,
              "discount_allocations": [ { "amount": "15.40", "amount_set": { "shop_money": { "amount": "15.40", "currency_code": "EUR" }, "presentment_money": { "amount": "15.00", "currency_code": "CHF" } } } ] },
            { "id": 12, "product_id": null, "sku": "", "title": "Recipes", "variant_title": "Default Title", "quantity": 1,
              "price": "18.50", "price_set": { "shop_money": { "amount": "18.50", "currency_code": "EUR" }, "presentment_money": { "amount": "18.00", "currency_code": "CHF" } },
              "requires_shipping": false, "gift_card": false,
              "discount_allocations": [ { "amount": "5.10", "amount_set": { "shop_money": { "amount": "5.10", "currency_code": "EUR" }, "presentment_money": { "amount": "5.00", "currency_code": "CHF" } } } ] }
          ],
          "fulfillments": [
            { "id": 901, "order_id": 6100000000000000123, "status": "success", "shipment_status": "delivered", "created_at": "2026-03-21T09:00:00+01:00",
              "updated_at": "2026-03-23T11:30:00+01:00", "tracking_company": "Post", "tracking_number": null, "tracking_numbers": [ "99.00.1", "99.00.2" ],
              "tracking_url": null, "tracking_urls": [ "https://post.example.com/99.00.1" ], "line_items": [ { "id": 11, "quantity": 2 } ] },
            { "id": 902, "order_id": 6100000000000000123, "status": "failure", "created_at": "2026-03-21T08:00:00+01:00", "line_items": [ { "id": 11, "quantity": 2 } ] }
          ],
          "refunds": [
            { "id": 951, "order_id": 6100000000000000123, "created_at": "2026-03-24T07:59:00+01:00", "processed_at": "2026-03-24T07:59:30+01:00",
              "return": { "id": 971 },
              "refund_line_items": [ { "id": 1, "line_item_id": 11, "quantity": 1, "subtotal": 32.5, "total_tax": 0 } ],
              "transactions": [
                { "id": 2, "kind": "refund", "status": "success", "amount": "30.00", "currency": "CHF" },
                { "id": 3, "kind": "refund", "status": "success", "amount": "2.50", "currency": "CHF" },
                { "id": 4, "kind": "refund", "status": "failure", "amount": "32.50", "currency": "CHF" } ] }
          ]
        }
        """;

    /// <summary>The least that an order can be, as older API versions sent it: no customer, no addresses, no amounts in two currencies.</summary>
    public const string PlainOrder = """
        {
          "id": 42, "currency": "EUR", "created_at": "2026-03-20T10:00:00+01:00", "total_price": "10.00", "total_tax": null,
          "contact_email": "eva@example.com", "total_discounts": "2.00",
          "shipping_lines": [ { "price": "3.00" }, { "price": "1.00" } ],
          "line_items": [ { "id": 1, "name": "Tea", "quantity": 2, "price": "4.00", "total_discount": "2.00" } ]
        }
        """;

    /// <summary>As the shop's "send test notification" makes it for every order topic.</summary>
    public const string TestNotification = """
        {
          "id": 99, "name": "#9999", "currency": "EUR", "created_at": "2026-03-20T10:00:00+01:00", "processed_at": null,
          "updated_at": "2026-03-20T10:00:00+01:00", "cancelled_at": "2026-03-20T10:00:00+01:00", "cancel_reason": "customer",
          "test": true, "financial_status": "voided", "fulfillment_status": "pending", "total_price": "5.00",
          "line_items": [ { "id": 1, "title": "Test", "quantity": 1, "price": "5.00" } ], "fulfillments": [], "refunds": []
        }
        """;

    public const string Fulfillment = """
        { "id": 901, "order_id": 6100000000000000123, "status": "success", "shipment_status": null, "created_at": "2026-03-21T09:00:00+01:00",
          "updated_at": "2026-03-21T09:00:00+01:00", "tracking_company": "Post", "tracking_number": "99.00.1",
          "tracking_url": "javascript:alert(1)", "line_items": [ { "id": 11, "quantity": 2 } ] }
        """;

    public const string Refund = """
        { "id": 952, "order_id": 77, "created_at": "2026-03-24T08:00:00+01:00", "processed_at": null, "return": null,
          "refund_line_items": [ { "line_item_id": 11, "quantity": 1, "subtotal_set": { "presentment_money": { "amount": "9.00", "currency_code": "SEK" } } } ],
          "transactions": [ { "kind": "refund", "status": "success", "amount": "9.00", "currency": null } ] }
        """;

    public const string ReturnRequest = """
        { "id": 971, "status": "requested", "order": { "id": 77 },
          "return_line_items": [
            { "id": 1, "quantity": 1, "return_reason": "color", "fulfillment_line_item": { "id": 5, "line_item": { "id": 11 } } },
            { "id": 2, "quantity": 1, "return_reason": "other", "fulfillment_line_item": null } ] }
        """;

    public const string Customer = """
        { "id": 7200000000000000001, "email": "urs@example.com", "first_name": "Urs", "last_name": "Keller",
          "created_at": "2026-03-01T10:00:00+01:00", "updated_at": "2026-03-20T10:00:00+01:00",
          "email_marketing_consent": { "state": "subscribed", "opt_in_level": "confirmed_opt_in", "consent_updated_at": "2026-03-02T10:00:00+01:00" } }
        """;
}
