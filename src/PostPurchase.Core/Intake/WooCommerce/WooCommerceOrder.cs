using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.WooCommerce;

/// <summary>An order as WooCommerce describes it: the same body for every topic and status.</summary>
internal static class WooCommerceOrder
{
    public static Order Read(PayloadNode body, WooCommerceTimes times)
    {
        var id = body.Member("id").RequiredOrderId();
        var currency = body.Member("currency").RequiredCurrency();
        var placedAt = times.Of(body, "date_created") ?? throw body.Member("date_created_gmt").Problem("is missing");
        return new Order
        {
            Id = id,
            Number = body.Member("number").Id() ?? id.Value,
            Currency = currency,
            PlacedAt = placedAt,
            RevisedAt = RevisedAt(body, times, placedAt),
            Email = body.ObjectMember("billing").Member("email").Email(),
            Language = WooCommerceMeta.Language(body),
            Customer = Buyer(body),
            DeliveryAddress = WooCommerceAddress.Of(body),
            Lines = WooCommerceLines.Of(body, currency),
            Totals = WooCommerceTotals.Of(body, currency),
            Vouchers = Vouchers(body),
            ReportsDelivery = false,
        };
    }

    /// <summary>Null for a guest, who is customer 0.</summary>
    public static string? CustomerId(PayloadNode body) => body.Member("customer_id").Id() is { } id && id != "0" ? id : null;

    private static Buyer? Buyer(PayloadNode body)
    {
        var billing = body.ObjectMember("billing");
        var buyer = new Buyer
        {
            Id = CustomerId(body),
            FirstName = billing.Member("first_name").Text(),
            LastName = billing.Member("last_name").Text(),
        };
        return buyer == new Buyer() ? null : buyer;
    }

    private static IReadOnlyList<string> Vouchers(PayloadNode body) =>
        [.. body.Member("coupon_lines").Items().Select(coupon => coupon.Member("code").Text()).OfType<string>()];

    // Very old shops send no date_modified.
    private static Instant RevisedAt(PayloadNode body, WooCommerceTimes times, Instant placedAt) =>
        times.Of(body, "date_modified") ?? times.Of(body, "date_completed") ?? times.Of(body, "date_paid") ?? placedAt;
}
