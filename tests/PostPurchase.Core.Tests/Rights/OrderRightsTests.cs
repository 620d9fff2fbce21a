using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Rights;

public sealed class OrderRightsTests
{
    private const string Placed = "2026-03-26T09:00:00Z";
    private const string Delivered = "2026-03-30T12:00:00Z";
    private const string Later = "2026-04-01T12:00:00Z";

    private static readonly Shop Shop = A.Shop() with { Returns = A.Returns() };

    private static readonly OrderEvent[] Arrived = [At(Placed).Placed(), At(Placed).Shipped(), At(Delivered).Delivered()];

    [Fact]
    public void Everything_that_arrived_can_be_withdrawn_from_and_returned()
    {
        var rights = Of(Later, Arrived);

        Assert.True(rights is { CanWithdraw: true, WholeIsWithdrawable: true, CanReturn: true });
        Assert.Equal("l1=2 l2=1", Text(rights.Withdrawable));
        Assert.Equal("l1=2 l2=1", Text(rights.Returnable));
        Assert.Equal(new LocalDate(2026, 4, 29), rights.ReturnUntil);
    }

    [Fact]
    public void What_is_in_a_return_is_not_offered_again()
    {
        var rights = Of(Later, [.. Arrived, At("2026-03-31T12:00:00Z").ReturnRequested("r1", new LineQuantity("l1", 1))]);

        Assert.Equal("l1=1 l2=1", Text(rights.Withdrawable));
        Assert.Equal("l1=1 l2=1", Text(rights.Returnable));
    }

    [Fact]
    public void What_a_declined_return_named_is_offered_again()
    {
        var rights = Of(Later, [
            .. Arrived, At("2026-03-31T12:00:00Z").ReturnRequested("r1", new LineQuantity("l1", 1)), At("2026-03-31T13:00:00Z").ReturnDeclined("r1")]);

        Assert.Equal("l1=2 l2=1", Text(rights.Returnable));
    }

    [Fact]
    public void What_has_not_left_can_be_withdrawn_from_but_not_returned()
    {
        var rights = Of(Later, At(Placed).Placed(), At(Placed).Shipped("s1", new LineQuantity("l1", 1)));

        Assert.Equal("l1=2 l2=1", Text(rights.Withdrawable));
        Assert.Equal("l1=1", Text(rights.Returnable));
    }

    [Fact]
    public void A_declaration_for_lines_without_a_return_takes_them_once()
    {
        var rights = Of(Later, At(Placed).Placed(), At(Later).Withdrawn("w1", new LineQuantity("l1", 1)));

        Assert.Equal("l1=1 l2=1", Text(rights.Withdrawable));
        Assert.False(rights.WholeIsWithdrawable);
    }

    [Fact]
    public void A_declaration_with_its_return_takes_its_lines_once()
    {
        var rights = Of(Later, [
            .. Arrived, At(Later).Withdrawn("w1", new LineQuantity("l1", 1)), At(Later).ReturnRequested("w1", new LineQuantity("l1", 1))]);

        Assert.Equal("l1=1 l2=1", Text(rights.Withdrawable));
        Assert.Equal("l1=1 l2=1", Text(rights.Returnable));
    }

    [Fact]
    public void After_a_withdrawal_from_all_the_goods_can_be_sent_back_even_where_the_shop_takes_nothing_back_of_its_own()
    {
        var shop = Shop with { Returns = A.Returns() with { ReturnDays = null } };
        Assert.False(Of(Later, shop, Arrived).CanReturn);

        var rights = Of(Later, shop, [.. Arrived, At(Later).Withdrawn("w1")]);

        Assert.False(rights.CanWithdraw);
        Assert.True(rights.CanReturn);
    }

    [Theory]
    [InlineData("2026-04-13T21:59:00Z", true, true)]
    [InlineData("2026-04-13T22:00:00Z", false, true)]
    [InlineData("2026-04-29T21:59:00Z", false, true)]
    [InlineData("2026-04-29T22:00:00Z", false, false)]
    public void Each_offer_ends_with_its_last_day_where_the_customer_is(string now, bool withdraw, bool back)
    {
        var rights = Of(now, Arrived);

        Assert.Equal((withdraw, back), (rights.CanWithdraw, rights.CanReturn));
    }

    [Fact]
    public void A_cancelled_order_can_still_be_withdrawn_from_once()
    {
        var cancelled = At(Later).Cancelled();

        Assert.True(Of(Later, At(Placed).Placed(), cancelled).CanWithdraw);
        Assert.True(Of(Later, At(Placed).Placed(), cancelled, At(Later).Refunded(39.30m, new LineQuantity("l1", 2), new LineQuantity("l2", 1))).CanWithdraw);
        Assert.False(Of(Later, At(Placed).Placed(), cancelled, At(Later).Withdrawn("w1")).CanWithdraw);
    }

    [Fact]
    public void Lines_made_to_order_are_named_and_not_offered()
    {
        var rights = Of(Later, At(Placed).Placed(order => order with
        {
            Lines = [A.Line("l1", "Tasse mit Namen", 20m) with { Tags = ["Engraved"] }, A.Line("l2", "Kaffee", 9m)],
        }));

        Assert.Equal("l2=1", Text(rights.Withdrawable));
        Assert.False(rights.WholeIsWithdrawable);
        Assert.Equal("made to your specifications", Assert.Single(rights.Excluded).Why.En);
    }

    [Fact]
    public void Without_settings_the_period_is_that_of_customers_who_were_not_instructed()
    {
        var rights = Of(Later, A.Shop(), Arrived);

        Assert.Equal(new LocalDate(2027, 4, 13), Assert.IsType<WithdrawalPeriod.Known>(rights.Withdrawal).LastDay);
        Assert.False(rights.CanReturn);
    }

    [Theory]
    [InlineData("2026-03-30T12:00:00Z", "2027-03-30", "2028-03-30", "2031-03-30")]
    [InlineData("2028-02-29T12:00:00Z", "2029-02-28", "2030-02-28", "2033-02-28")]
    [InlineData("2026-03-29T22:30:00Z", "2027-03-30", "2028-03-30", "2031-03-30")] // Monday in Berlin.
    public void Warranty_and_guarantee_count_from_delivery(string delivered, string presumed, string until, string guaranteed)
    {
        var line = A.Line("l1", "Mühle", 199m) with { Tags = ["coffee", "Grinder"] };
        var rights = Of(delivered, At(Placed).Placed(order => order with { Lines = [line] }), At(Placed).Shipped(), At(delivered).Delivered());

        var only = Assert.Single(rights.Lines);
        Assert.Equal(
            (presumed, until, guaranteed),
            (Iso(only.PresumptionUntil), Iso(only.WarrantyUntil), Iso(only.GuaranteeUntil)));
        Assert.Equal("Mahlwerk AG", only.Guarantee?.Giver);
    }

    [Fact]
    public void Warranty_of_each_line_counts_from_its_own_parcel()
    {
        var rights = Of(
            Later,
            At(Placed).Placed(),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At(Placed).Shipped("s2", new LineQuantity("l2", 1)),
            At(Delivered).Delivered("s1"));

        Assert.Equal([new LocalDate(2026, 3, 30), null], rights.Lines.Select(line => line.ArrivedOn));
    }

    [Fact]
    public void Lines_that_share_an_id_do_no_harm() =>
        Assert.NotEmpty(Of(
            Later,
            At(Placed).Placed(order => order with { Lines = [A.Line("l1", "Kaffee", 9m), A.Line("l1", "Kaffee", 9m)] }),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At(Delivered).Delivered()).Returnable);

    private static OrderRights Of(string now, params OrderEvent[] events) => Of(now, Shop, events);

    private static OrderRights Of(string now, Shop shop, params OrderEvent[] events)
    {
        var state = OrderHistory.Fold(events.Select(happened => RecordedEvent.Of(happened, Moment(Placed), "test")));
        return OrderRights.Of(state, state.Order!, shop, Moment(now));
    }

    private static string Text(IEnumerable<OpenLine> lines) => string.Join(' ', lines.Select(open => $"{open.Line.Id}={open.Quantity:0.##}"));

    private static string? Iso(LocalDate? date) => date?.ToString("uuuu-MM-dd", null);
}
