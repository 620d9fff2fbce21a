using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopify;

/// <summary>Reads an order as it stands in the topics <c>orders/*</c>.</summary>
internal static class ShopifyOrder
{
    public static Order Of(PayloadNode order)
    {
        var id = ShopifyId.RequiredOf(order);
        var amounts = ShopifyAmounts.Of(order);
        var placedAt = PlacedAt(order);
        return new Order
        {
            Id = new OrderId(id),
            Number = order.Member("name").Text() ?? order.Member("order_number").Id() ?? id,
            Currency = amounts.Currency,
            PlacedAt = placedAt,
            RevisedAt = order.Member("updated_at").Instant() ?? placedAt,
            Email = order.Member("email").Email()
                ?? order.Member("contact_email").Email()
                ?? order.Member("customer").Member("email").Email(),
            Language = order.Member("customer_locale").Language(),
            Customer = Buyer(order),
            DeliveryAddress = Address(order.Member("shipping_address")) ?? Address(order.Member("billing_address")),
            Lines = ShopifyLines.Of(order, amounts),
            Totals = Totals(order, amounts),
            Vouchers = [.. order.Member("discount_codes").Items().Select(voucher => voucher.Member("code").Text()).OfType<string>()],
            ReportsDelivery = !order.Member("fulfillments").Items().Any(ShopifyFulfillment.IsShippedUntracked),
        };
    }

    /// <summary>The time that the shop shows for the order; for imported orders it lies before <c>created_at</c>.</summary>
    public static Instant PlacedAt(PayloadNode order) =>
        order.Member("processed_at").Instant() ?? order.Member("created_at").RequiredInstant();

    private static Buyer? Buyer(PayloadNode order)
    {
        var customer = order.Member("customer");
        var billing = order.Member("billing_address");
        var buyer = new Buyer
        {
            Id = ShopifyId.Of(customer.Member("id")),
            FirstName = customer.Member("first_name").Text() ?? billing.Member("first_name").Text(),
            LastName = customer.Member("last_name").Text() ?? billing.Member("last_name").Text(),
            AcceptsMarketing = order.Member("buyer_accepts_marketing").Flag(),
        };
        return buyer == new Buyer() ? null : buyer;
    }

    private static Address? Address(PayloadNode address)
    {
        var read = new Address
        {
            Name = address.Member("name").Text()
                ?? Joined(" ", address.Member("first_name").Text(), address.Member("last_name").Text()),
            Street = Joined(", ", address.Member("address1").Text(), address.Member("address2").Text()),
            PostalCode = address.Member("zip").Text(),
            City = address.Member("city").Text(),
            Region = address.Member("province_code").Text(),
            Country = address.Member("country_code").Country(),
        };
        return read == new Address() ? null : read;
    }

    private static OrderTotals Totals(PayloadNode order, ShopifyAmounts amounts) => new()
    {
        Subtotal = amounts.Of(order, "subtotal_price"),
        Discount = amounts.Of(order, "total_discounts"),
        Shipping = amounts.Of(order, "total_shipping_price") ?? ShippingOf(order.Member("shipping_lines"), amounts),
        Tax = amounts.Of(order, "total_tax"),
        Total = amounts.Of(order, "total_price") ?? throw order.Member("total_price").Problem("is missing"),
    };

    /// <summary>Bodies before API version 2019-04 have no total of it.</summary>
    private static Money? ShippingOf(PayloadNode lines, ShopifyAmounts amounts) =>
        lines.Exists
            ? new Money(lines.Items().Sum(line => amounts.Of(line, "price")?.Amount ?? 0), amounts.Currency)
            : null;

    private static string? Joined(string separator, string? first, string? second)
    {
        var parts = new[] { first, second }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(separator, parts);
    }
}
