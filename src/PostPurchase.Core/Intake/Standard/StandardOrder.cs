using NodaTime;
using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Standard;

/// <summary>Reads the order in <c>order.placed</c>. Only its id, its lines and their ids are required.</summary>
internal static class StandardOrder
{
    public static Order Of(PayloadNode order, Instant at)
    {
        var id = order.Member("id").RequiredOrderId();
        var currency = order.Member("currency").Currency();
        var lines = order.Member("lines");
        return new Order
        {
            Id = id,
            Number = order.Member("number").Text() ?? id.Value,
            Currency = currency ?? Money.CurrencyOfOrder,
            PlacedAt = at,
            RevisedAt = at,
            Email = order.Member("email").Email() ?? order.Member("customer").Member("email").Email(),
            Language = order.Member("language").Language(),
            Customer = Buyer(order.Member("customer")),
            DeliveryAddress = Address(order.Member("deliveryAddress")),
            Lines = lines.Exists ? [.. lines.Items().Select(line => Line(line, currency))] : throw lines.Problem("is missing"),
            Totals = Totals(order.Member("totals"), currency),
            Vouchers = [.. order.Member("vouchers").Items().Select(voucher => voucher.Text()).OfType<string>()],
        };
    }

    private static OrderLine Line(PayloadNode line, string? currency)
    {
        var id = line.Member("id").RequiredId();
        var product = line.Member("productId").Id();
        var sku = line.Member("sku").Text();
        return new OrderLine
        {
            Id = id,
            ProductId = product,
            Sku = sku,
            Title = line.Member("title").Text() ?? sku ?? product ?? id,
            Variant = line.Member("variant").Text(),
            Quantity = line.Member("quantity").Quantity() ?? 1,
            UnitPrice = Amount(line.Member("unitPrice"), currency),
            Total = Amount(line.Member("total"), currency),
            Tags = [.. line.Member("tags").Items().Select(tag => tag.Text()).OfType<string>()],
            ImageUrl = line.Member("imageUrl").Url(),
            ProductUrl = line.Member("productUrl").Url(),
            RequiresShipping = line.Member("requiresShipping").Flag() ?? true,
        };
    }

    private static Buyer? Buyer(PayloadNode customer) => customer.Exists
        ? new Buyer
        {
            Id = customer.Member("id").Id(),
            FirstName = customer.Member("firstName").Text(),
            LastName = customer.Member("lastName").Text(),
            Birthday = customer.Member("birthday").Date(),
            AcceptsMarketing = customer.Member("acceptsMarketing").Flag(),
        }
        : null;

    private static Address? Address(PayloadNode address) => address.Exists
        ? new Address
        {
            Name = address.Member("name").Text(),
            Street = address.Member("street").Text(),
            PostalCode = address.Member("postalCode").Text(),
            City = address.Member("city").Text(),
            Region = address.Member("region").Text(),
            Country = address.Member("country").Country(),
        }
        : null;

    private static OrderTotals? Totals(PayloadNode totals, string? currency) =>
        Amount(totals.Member("total"), currency) is { } total
            ? new OrderTotals
            {
                Subtotal = Amount(totals.Member("subtotal"), currency),
                Discount = Amount(totals.Member("discount"), currency),
                Shipping = Amount(totals.Member("shipping"), currency),
                Tax = Amount(totals.Member("tax"), currency),
                Total = total,
            }
            : null;

    /// <summary>An order that names no currency has no amounts: a mail can do without them, but not with bare numbers.</summary>
    private static Money? Amount(PayloadNode amount, string? currency) => currency is null ? null : amount.Money(currency);
}
