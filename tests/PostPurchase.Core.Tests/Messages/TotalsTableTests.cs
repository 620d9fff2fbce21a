using PostPurchase.Core.Messages.Content;
using PostPurchase.Core.Messages.Formatting;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Messages;

public sealed class TotalsTableTests
{
    [Fact]
    public void A_discount_that_is_still_to_be_taken_off_is_taken_off() =>
        Assert.Equal(
            ["Subtotal €39.40", "Discount -€5.00", "Shipping €4.90", "Total €39.30", "incl. tax €2.57"],
            Rows(39.40m, 5.00m, 4.90m, 2.57m, 39.30m));

    [Fact]
    public void A_discount_that_the_subtotal_has_already_is_said_to_be() =>
        Assert.Equal(
            ["Subtotal €34.40", "Discount (already deducted) €5.00", "Shipping €4.90", "Total €39.30", "incl. tax €2.57"],
            Rows(34.40m, 5.00m, 4.90m, 2.57m, 39.30m));

    [Fact]
    public void Tax_that_comes_on_top_stands_above_the_total() =>
        Assert.Equal(
            ["Subtotal €30.00", "Shipping €5.00", "Tax €2.80", "Total €37.80"],
            Rows(30.00m, null, 5.00m, 2.80m, 37.80m));

    [Fact]
    public void Sums_that_do_not_add_up_are_shown_as_they_are() =>
        Assert.Equal(
            ["Subtotal €10.00", "Discount -€1.00", "Shipping €2.00", "Total €99.00", "incl. tax €0.50"],
            Rows(10.00m, 1.00m, 2.00m, 0.50m, 99.00m));

    [Fact]
    public void Sums_of_nothing_are_absent_and_free_shipping_is_called_free() =>
        Assert.Equal(["Subtotal €10.00", "Shipping free", "Total €10.00"], Rows(10.00m, 0m, 0m, 0m, 10.00m));

    [Fact]
    public void A_download_has_no_shipping_to_be_free() =>
        Assert.Equal(["Total €10.00"], Rows(null, null, 0m, null, 10.00m, ships: false));

    [Fact]
    public void An_order_without_sums_has_no_table() =>
        Assert.Empty(TotalsTable.Of(An.Order() with { Totals = null }, Locale.For("en"), Words.English));

    private static IEnumerable<string> Rows(
        decimal? subtotal, decimal? discount, decimal? shipping, decimal? tax, decimal total, bool ships = true)
    {
        var order = An.Order() with
        {
            Lines = [A.Line("l1", "Coffee", 10m) with { RequiresShipping = ships }],
            Totals = new OrderTotals
            {
                Subtotal = Euros(subtotal),
                Discount = Euros(discount),
                Shipping = Euros(shipping),
                Tax = Euros(tax),
                Total = new Money(total, "EUR"),
            },
        };
        return TotalsTable.Of(order, Locale.For("en"), Words.English).Select(row => $"{row.Label} {row.Amount}");
    }

    private static Money? Euros(decimal? amount) => amount is { } known ? new Money(known, "EUR") : null;
}
