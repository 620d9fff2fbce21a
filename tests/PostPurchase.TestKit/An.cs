using NodaTime;
using PostPurchase.Core.Orders;

namespace PostPurchase.TestKit;

/// <summary>As <see cref="A"/>, for words that begin with a vowel.</summary>
public static class An
{
    /// <summary>Order #1001 of 26 March 2026, 10:00 in Berlin: two kinds of coffee in euros, to Anna Müller in Berlin.</summary>
    public static Order Order() => new()
    {
        Id = new OrderId("1001"),
        Number = "#1001",
        Currency = "EUR",
        PlacedAt = Instant.FromUtc(2026, 3, 26, 9, 0),
        RevisedAt = Instant.FromUtc(2026, 3, 26, 9, 0),
        Email = "anna@example.com",
        Language = "de",
        Customer = A.Buyer(),
        DeliveryAddress = Address(),
        Lines =
        [
            A.Line("l1", "Hausmischung", 14.95m, 2) with { Variant = "500 g, ganze Bohne" },
            A.Line("l2", "Espresso Nachtzug", 9.50m),
        ],
        Totals = new OrderTotals
        {
            Subtotal = new Money(39.40m, "EUR"),
            Discount = new Money(5.00m, "EUR"),
            Shipping = new Money(4.90m, "EUR"),
            Tax = new Money(2.57m, "EUR"),
            Total = new Money(39.30m, "EUR"),
        },
        Vouchers = ["BDAY-7KQ2"],
    };

    public static Address Address() => new()
    {
        Name = "Anna Müller",
        Street = "Invalidenstr. 1",
        PostalCode = "10115",
        City = "Berlin",
        Region = "BE",
        Country = "DE",
    };

    /// <summary>The state just after an order was placed: everything is kept.</summary>
    public static OrderState OrderState(Order? order = null) => new()
    {
        Order = order ?? Order(),
        KeptLines = (order ?? Order()).Lines,
    };
}
