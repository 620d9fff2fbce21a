using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Orders;

namespace PostPurchase.Core.Intake.Shopware;

/// <summary>An order as Shopware's entity encoder writes it.</summary>
internal static class ShopwareOrder
{
    /// <summary>
    /// Whether all that we need was loaded: Shopware writes an association that was not loaded as null. A poorer description must
    /// not replace a richer one.
    /// </summary>
    public static bool IsComplete(PayloadNode order) =>
        order.Member("orderNumber").Exists
        && order.Member("orderDateTime").Exists
        && order.Member("price").Exists
        && order.ObjectMember("currency").Exists
        && order.ObjectMember("orderCustomer").Exists
        && order.Member("deliveries").Exists
        && order.Member("lineItems").Exists;

    public static Order Read(PayloadNode order)
    {
        var currency = order.Member("currency").Required().Member("isoCode").RequiredCurrency();
        var lineItems = order.Member("lineItems");
        var placedAt = order.Member("orderDateTime").RequiredInstant();
        return new Order
        {
            Id = order.Member("id").RequiredOrderId(),
            Number = order.Member("orderNumber").RequiredId(),
            Currency = currency,
            PlacedAt = placedAt,
            RevisedAt = order.Member("updatedAt").Instant() ?? order.Member("createdAt").Instant() ?? placedAt,
            Email = order.ObjectMember("orderCustomer").Member("email").Email(),
            Language = order.ObjectMember("language").ObjectMember("locale").Member("code").Language(),
            Customer = Buyer(order.ObjectMember("orderCustomer")),
            DeliveryAddress = ShopwareAddress.Of(order),
            Lines = lineItems.Exists ? ShopwareLines.Of(order, currency) : throw lineItems.Problem("is missing"),
            Totals = ShopwareTotals.Of(order, currency),
            Vouchers = ShopwareLines.Vouchers(order),
            ReportsDelivery = false,
        };
    }

    private static Buyer? Buyer(PayloadNode orderCustomer)
    {
        if (!orderCustomer.Exists)
        {
            return null;
        }

        // A guest has a customer record too, a new one for every order.
        var account = orderCustomer.ObjectMember("customer");
        return new Buyer
        {
            Id = account.Member("guest").Flag() == true ? null : orderCustomer.Member("customerId").Id(),
            FirstName = orderCustomer.Member("firstName").Text(),
            LastName = orderCustomer.Member("lastName").Text(),
            Birthday = ShopwareCustomers.Birthday(account),
        };
    }
}
