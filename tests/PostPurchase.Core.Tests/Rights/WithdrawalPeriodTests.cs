using NodaTime;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Rights;
using PostPurchase.Core.Timing;
using PostPurchase.TestKit;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Rights;

public sealed class WithdrawalPeriodTests
{
    private const string Placed = "2026-03-26T09:00:00Z";

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Fourteen days after the day of receipt; weekends and holidays move the end (§193 BGB).</summary>
    [Theory]
    [InlineData("2026-03-30T12:00:00Z", "2026-04-13", "BE")] // A plain Monday.
    [InlineData("2026-03-28T12:00:00Z", "2026-04-13", "BE")] // From Saturday to Monday.
    [InlineData("2026-03-29T12:00:00Z", "2026-04-13", "BE")] // From Sunday to Monday.
    [InlineData("2026-03-22T12:00:00Z", "2026-04-07", "BE")] // Easter Sunday and Easter Monday.
    [InlineData("2026-03-20T12:00:00Z", "2026-04-07", "BE")] // Good Friday and all of Easter.
    [InlineData("2026-04-17T12:00:00Z", "2026-05-04", "BE")] // 1 May is a Friday.
    [InlineData("2026-12-11T12:00:00Z", "2026-12-28", "BE")] // Christmas and the Sunday after it.
    [InlineData("2026-05-21T12:00:00Z", "2026-06-04", "BE")] // Corpus Christi is none in Berlin ...
    [InlineData("2026-05-21T12:00:00Z", "2026-06-05", "BY")] // ... and one in Bavaria.
    [InlineData("2027-02-22T12:00:00Z", "2027-03-09", "BE")] // Women's Day is one in Berlin ...
    [InlineData("2027-02-22T12:00:00Z", "2027-03-08", "HH")] // ... and none in Hamburg.
    [InlineData("2026-03-28T22:30:00Z", "2026-04-13", "BE")] // 23:30 on Saturday, the evening before summer time.
    [InlineData("2026-03-29T22:30:00Z", "2026-04-13", "BE")] // Already Monday in Berlin: 13 April is a Monday.
    [InlineData("2026-10-11T22:30:00Z", "2026-10-26", "BE")] // Monday there, and the period runs over the end of summer time.
    public void It_ends_fourteen_days_after_the_day_of_receipt(string delivered, string lastDay, string region)
    {
        var known = Known(Of(region, region, At(Placed).Placed(), At(Placed).Shipped(), At(delivered).Delivered()));

        Assert.Equal(lastDay, known.LastDay.ToString("uuuu-MM-dd", null));
    }

    [Theory]
    [InlineData("BE", "BY", "2026-06-05")]
    [InlineData("BY", "BE", "2026-06-05")]
    [InlineData("BE", "BE", "2026-06-04")]
    public void A_holiday_at_either_place_moves_the_end(string customer, string shop, string lastDay)
    {
        var known = Known(Of(customer, shop, At(Placed).Placed(), At(Placed).Shipped(), At("2026-05-21T12:00:00Z").Delivered()));

        Assert.Equal(lastDay, known.LastDay.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void The_last_parcel_counts()
    {
        var known = Known(Of(
            At(Placed).Placed(),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At(Placed).Shipped("s2", new LineQuantity("l2", 1)),
            At("2026-03-30T12:00:00Z").Delivered("s1"),
            At("2026-04-08T12:00:00Z").Delivered("s2")));

        Assert.Equal(new LocalDate(2026, 4, 8), known.Began);
    }

    [Fact]
    public void It_does_not_begin_while_a_parcel_is_on_its_way() =>
        Assert.IsType<Arrival.OnTheWay>(Unknown(Of(
            At(Placed).Placed(),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At(Placed).Shipped("s2", new LineQuantity("l2", 1)),
            At("2026-03-30T12:00:00Z").Delivered("s1"))).Arrival);

    [Fact]
    public void It_does_not_begin_while_a_piece_is_not_shipped() =>
        Assert.IsType<Arrival.NotShipped>(Unknown(Of(
            At(Placed).Placed(),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At("2026-03-30T12:00:00Z").Delivered("s1"))).Arrival);

    [Fact]
    public void A_parcel_whose_content_went_back_counts_too()
    {
        var known = Known(Of(
            At(Placed).Placed(),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At(Placed).Shipped("s2", new LineQuantity("l2", 1)),
            At("2026-03-30T12:00:00Z").Delivered("s1"),
            At("2026-04-08T12:00:00Z").Delivered("s2"),
            At("2026-04-09T12:00:00Z").ReturnRequested("r1", new LineQuantity("l2", 1))));

        Assert.Equal(new LocalDate(2026, 4, 8), known.Began);
    }

    [Fact]
    public void What_was_refunded_before_it_left_is_not_waited_for()
    {
        var known = Known(Of(
            At(Placed).Placed(),
            At(Placed).Shipped("s1", new LineQuantity("l1", 2)),
            At("2026-03-27T12:00:00Z").Refunded(9.50m, new LineQuantity("l2", 1)),
            At("2026-03-30T12:00:00Z").Delivered("s1")));

        Assert.Equal(new LocalDate(2026, 3, 30), known.Began);
    }

    [Fact]
    public void An_estimate_is_no_receipt() =>
        Assert.IsType<Arrival.Estimated>(Unknown(Of(
            At(Placed).Placed(order => order with { ReportsDelivery = false }), At(Placed).Shipped())).Arrival);

    [Fact]
    public void While_it_has_not_begun_it_has_not_ended() =>
        Assert.True(Of(At(Placed).Placed()).IsOpen(new LocalDate(2029, 1, 1)));

    [Fact]
    public void It_is_open_on_its_last_day_and_no_longer()
    {
        var period = Of(At(Placed).Placed(), At(Placed).Shipped(), At("2026-03-30T12:00:00Z").Delivered());

        Assert.True(period.IsOpen(new LocalDate(2026, 4, 13)));
        Assert.False(period.IsOpen(new LocalDate(2026, 4, 14)));
    }

    [Theory]
    [InlineData("2026-03-30T12:00:00Z", "2027-04-13")]
    [InlineData("2026-03-28T12:00:00Z", "2027-04-12")] // 11 April 2027 is a Sunday.
    [InlineData("2028-02-29T12:00:00Z", "2029-03-14")] // From 28 February 2029.
    public void Without_instruction_it_ends_twelve_months_later(string delivered, string lastDay)
    {
        var history = History(At(Placed).Placed(), At(Placed).Shipped(), At(delivered).Delivered());

        var known = Known(WithdrawalPeriod.Of(history, history.Order!, instructed: false, Place("HH"), HolidayCalendar.None));

        Assert.Equal(lastDay, known.LastDay.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void Where_nothing_is_shipped_it_begins_with_the_contract()
    {
        var known = Known(Of(At(Placed).Placed(order => order with
        {
            Lines = [A.Line("l1", "Brühfibel (PDF)", 9m) with { RequiresShipping = false }],
        })));

        Assert.Equal((new LocalDate(2026, 3, 26), true), (known.Began, known.FromContract));
    }

    [Fact]
    public void Its_end_is_the_first_working_day_from_the_fourteenth_on_and_never_moves_back()
    {
        var random = new Random(Seeds.Seed);
        string[] regions = [.. Enum.GetNames<GermanState>()];
        for (var round = 0; round < 3000; round++)
        {
            var (customer, shop) = (regions[random.Next(regions.Length)], regions[random.Next(regions.Length)]);
            var delivered = Moment(Placed) + Duration.FromMinutes(random.Next(10 * 365 * 24 * 60));
            var (mine, theirs) = (HolidayCalendar.For("DE", customer), HolidayCalendar.For("DE", shop));
            var known = Known(Of(customer, shop, Delivered(delivered)));
            var later = Known(Of(customer, shop, Delivered(delivered + Duration.FromHours(random.Next(72)))));

            var context = $"seed {Seeds.Seed}, round {round}: {delivered} {customer} {shop}";
            var first = delivered.InZone(Berlin).Date.PlusDays(14);
            Assert.True(mine.IsWorkingDay(known.LastDay) && theirs.IsWorkingDay(known.LastDay), context);
            Assert.True(known.LastDay >= first, context);
            for (var day = first; day < known.LastDay; day = day.PlusDays(1))
            {
                Assert.False(mine.IsWorkingDay(day) && theirs.IsWorkingDay(day), context);
            }

            Assert.True(later.LastDay >= known.LastDay, context);
        }
    }

    private static OrderEvent[] Delivered(Instant at) =>
    [
        At(Placed).Placed(), At(Placed).Shipped(), new OrderEvent.Delivered { At = at, OrderId = new OrderId("1001"), ShipmentId = "s1" },
    ];

    private static WithdrawalPeriod Of(params OrderEvent[] events) => Of("BE", "BE", events);

    private static WithdrawalPeriod Of(string customer, string shop, params OrderEvent[] events)
    {
        var history = History(events);
        return WithdrawalPeriod.Of(history, history.Order!, instructed: true, Place(customer), HolidayCalendar.For("DE", shop));
    }

    private static RecipientPlace Place(string region) => new(Berlin, HolidayCalendar.For("DE", region));

    private static OrderState History(params OrderEvent[] events) =>
        OrderHistory.Fold(events.Select(happened => RecordedEvent.Of(happened, Moment(Placed), "test")));

    private static WithdrawalPeriod.Known Known(WithdrawalPeriod period) => Assert.IsType<WithdrawalPeriod.Known>(period);

    private static WithdrawalPeriod.Unknown Unknown(WithdrawalPeriod period) => Assert.IsType<WithdrawalPeriod.Unknown>(period);
}
