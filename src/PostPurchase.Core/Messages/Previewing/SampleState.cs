using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Vouchers;

namespace PostPurchase.Core.Messages.Previewing;

/// <summary>An order as any shop could have one, for who writes a message and has no real one at hand.</summary>
public static class SampleState
{
    private const string Euro = "EUR";

    /// <param name="shop">Its language decides the words.</param>
    /// <param name="now">The order is some days old.</param>
    public static OrderState Of(Shop shop, string language, Instant now)
    {
        var german = language == Languages.German;
        var lines = new[]
        {
            Line("1", german ? "Hausmischung" : "House blend", german ? "500 g, ganze Bohne" : "500 g, whole bean", 14.95m, 2),
            Line("2", german ? "Handmühle" : "Hand grinder", null, 39.90m, 1),
        };
        var at = now - Duration.FromDays(6);
        var order = new Order
        {
            Id = new OrderId("sample"),
            Number = "#10042",
            Currency = Euro,
            PlacedAt = at,
            RevisedAt = at,
            Email = "erika.beispiel@example.com",
            Language = language,
            Customer = new Buyer { FirstName = "Erika", LastName = "Beispiel" },
            DeliveryAddress = new Address
            {
                Name = "Erika Beispiel",
                Street = "Musterstraße 12",
                PostalCode = "10115",
                City = "Berlin",
                Region = "BE",
                Country = shop.Country,
            },
            Lines = lines,
            Totals = new OrderTotals
            {
                Subtotal = Euros(69.80m),
                Shipping = Euros(4.90m),
                Tax = Euros(11.93m),
                Total = Euros(74.70m),
            },
        };
        return new OrderState
        {
            Order = order,
            KeptLines = lines,
            Shipments =
            [
                new Shipment(
                    new ShipmentInfo { Id = "sample-parcel", Carrier = "DHL", TrackingNumber = "00340434161094000000", TrackingUrl = "https://www.dhl.de/", Lines = [new LineQuantity("1", 2), new LineQuantity("2", 1)] },
                    at + Duration.FromDays(1),
                    at + Duration.FromDays(3)),
            ],
            Refunds = [new OrderEvent.Refunded { At = now, OrderId = order.Id, Amount = Euros(14.95m) }],
        };
    }

    internal static OrderReturn Return(Order order, Instant now) => new()
    {
        Id = "sample-return",
        RequestedAt = now - Duration.FromDays(2),
        ReceivedAt = now - Duration.FromDays(1),
        RefundedAt = now,
        RefundedAmount = order.Lines is [var first, ..] ? first.UnitPrice : null,
        Lines = [.. order.Lines.Take(1).Select(line => new LineQuantity(line.Id, 1))],
    };

    internal static SupportCase Case(Instant now) => new() { Id = "sample-case", Cause = "problem", OpenedAt = now - Duration.FromDays(3), RespondedAt = now - Duration.FromDays(2), ResolvedAt = now - Duration.FromDays(1) };

    internal static VoucherContent Voucher(LocalDate today) =>
        new("DANKE-7KQ2M9", new VoucherValue { Percent = 10, Minimum = Euros(25m) }, today.PlusDays(30), null);

    private static OrderLine Line(string id, string title, string? variant, decimal price, int quantity) => new()
    {
        Id = id,
        Title = title,
        Variant = variant,
        Quantity = quantity,
        UnitPrice = Euros(price),
        Total = Euros(price * quantity),
    };

    private static Money Euros(decimal amount) => new(amount, Euro);
}
