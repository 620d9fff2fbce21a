using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace PostPurchase.Local.Demo;

/// <summary>Bodies of webhooks as Shopify sends them, about an order of two kinds of coffee.</summary>
internal static class SamplePayload
{
    public static JsonObject Order(SampleIds ids, SampleBuyer buyer, Instant placedAt) => new()
    {
        ["id"] = ids.Order,
        ["name"] = ids.Name,
        ["email"] = buyer.Email,
        ["created_at"] = Time(placedAt),
        ["processed_at"] = Time(placedAt),
        ["updated_at"] = Time(placedAt),
        ["currency"] = "EUR",
        ["customer_locale"] = buyer.Locale,
        ["buyer_accepts_marketing"] = true,
        ["financial_status"] = "paid",
        ["subtotal_price"] = "41.80",
        ["total_discounts"] = "0.00",
        ["total_shipping_price_set"] = new JsonObject { ["shop_money"] = Euro("4.90"), ["presentment_money"] = Euro("4.90") },
        ["total_tax"] = "3.06",
        ["total_price"] = "46.70",
        ["customer"] = new JsonObject
        {
            ["id"] = buyer.Id,
            ["email"] = buyer.Email,
            ["first_name"] = buyer.FirstName,
            ["last_name"] = buyer.LastName,
        },
        ["shipping_address"] = Address(buyer),
        ["line_items"] = new JsonArray(
            Line(ids.Line(0), "Morgenrot Espresso", "1 kg", 1, "26.90"),
            Line(ids.Line(1), "Filterkaffee Nordlicht", "250 g", 2, "7.45")),
    };

    public static JsonObject Cancelled(SampleIds ids, SampleBuyer buyer, Instant placedAt, Instant now)
    {
        var order = Order(ids, buyer, placedAt);
        order["updated_at"] = Time(now);
        order["cancelled_at"] = Time(now);
        order["cancel_reason"] = "customer";
        return order;
    }

    public static JsonObject Shipped(SampleIds ids, Instant now) => new()
    {
        ["id"] = ids.Parcel,
        ["order_id"] = ids.Order,
        ["status"] = "success",
        ["created_at"] = Time(now),
        ["updated_at"] = Time(now),
        ["tracking_company"] = "DHL",
        ["tracking_number"] = $"0034{ids.Order}",
        ["tracking_url"] = $"https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=0034{ids.Order}",
        ["line_items"] = new JsonArray(Piece(ids.Line(0), 1), Piece(ids.Line(1), 2)),
    };

    public static JsonObject Delivered(SampleIds ids, Instant now) => new()
    {
        ["id"] = ids.Parcel + 1_000_000,
        ["fulfillment_id"] = ids.Parcel,
        ["order_id"] = ids.Order,
        ["status"] = "delivered",
        ["happened_at"] = Time(now),
        ["created_at"] = Time(now),
    };

    public static JsonObject ReturnRequested(SampleIds ids) => new()
    {
        ["id"] = ids.Return,
        ["status"] = "requested",
        ["order"] = new JsonObject { ["id"] = ids.Order },
        ["return_line_items"] = new JsonArray(new JsonObject
        {
            ["quantity"] = 2,
            ["return_reason"] = "unwanted",
            ["fulfillment_line_item"] = new JsonObject { ["line_item"] = Piece(ids.Line(1), 2) },
        }),
    };

    private static JsonObject Address(SampleBuyer buyer) => new()
    {
        ["name"] = $"{buyer.FirstName} {buyer.LastName}",
        ["address1"] = buyer.Street,
        ["zip"] = buyer.PostalCode,
        ["city"] = buyer.City,
        ["province_code"] = buyer.Province,
        ["country_code"] = buyer.Country,
    };

    private static JsonObject Line(long id, string title, string variant, int quantity, string price) => new()
    {
        ["id"] = id,
        ["product_id"] = id % 10,
        ["sku"] = $"KAFFEE-{id % 10}",
        ["title"] = title,
        ["variant_title"] = variant,
        ["quantity"] = quantity,
        ["price"] = price,
        ["total_discount"] = "0.00",
        ["requires_shipping"] = true,
    };

    private static JsonObject Piece(long id, int quantity) => new() { ["id"] = id, ["quantity"] = quantity };

    private static JsonObject Euro(string amount) => new() { ["amount"] = amount, ["currency_code"] = "EUR" };

    private static string Time(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
