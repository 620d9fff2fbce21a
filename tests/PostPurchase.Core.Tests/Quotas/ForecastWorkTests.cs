using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Quotas.Forecasting;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Tests.Outgoing;
using PostPurchase.TestKit.Journeys;
using static PostPurchase.TestKit.Journeys.Happened;

namespace PostPurchase.Core.Tests.Quotas;

public sealed class ForecastWorkTests
{
    private static readonly Step Offer = ACampaign.Tip("offer", AnchorEvent.Placed, "P5D") with { Expiry = Period.FromDays(1) };

    private static readonly Step Owed =
        ACampaign.Tip("owed", AnchorEvent.Placed, "PT0S") with { Message = "confirmation", Class = MessageClass.Contract };

    private readonly OutgoingDriver _shop = new(OutgoingDriver.To("ops", OutgoingTypes.SendingPeakAhead));
    private readonly Occasions _occasions = new();
    private readonly FixedCampaigns _campaigns = new(ACampaign.Of(Offer, Owed));

    private SendingQuota _quota = new() { PerHour = 100 };

    [Fact]
    public async Task Journeys_occasions_and_orders_to_come_are_counted_by_day_and_class()
    {
        var journeys = new JourneyDriver(OutgoingDriver.Start, _shop.Shop, _shop.Store, _campaigns);
        for (var order = 0; order < 8; order++)
        {
            await journeys.Happens(At("2026-03-26T09:00:00Z", $"{order}").Placed(placed => placed with { Email = $"{order}@example.com" }));
        }

        _occasions.Add(new ExpectedMails("birthday", Offer, Moment("2026-04-01T08:00:00Z"), 25));
        var now = Moment("2026-03-27T03:00:00Z");
        await Compute(now);
        var forecast = await Watch().Show(_shop.Shop, now, CancellationToken.None);

        Assert.Equal(14, forecast.Days.Count);
        Assert.Equal((8, 0), Of(forecast, new LocalDate(2026, 3, 31), SendingClass.Offers));
        Assert.Equal((25, 0), Of(forecast, new LocalDate(2026, 4, 1), SendingClass.Offers));

        // Eight orders on one Thursday of four are two on the next.
        Assert.Equal((2, 0), Of(forecast, new LocalDate(2026, 4, 2), SendingClass.Contract));
        Assert.Equal((0, 0), Of(forecast, new LocalDate(2026, 4, 3), SendingClass.Contract));
        Assert.Empty(forecast.Warnings);
        Assert.Equal(Moment("2026-04-01T08:00:00Z"), forecast.Days.Single(day => day.Date == new LocalDate(2026, 4, 1)).PeakHour);
    }

    [Fact]
    public async Task A_peak_that_does_not_fit_is_told_once_days_ahead_with_what_will_be_late()
    {
        var now = Moment("2026-03-27T03:00:00Z");
        _occasions.Add(new ExpectedMails("win-back", Offer, Moment("2026-04-03T08:00:00Z"), 5_000));
        await Compute(now);
        await Compute(now + Duration.FromDays(1));
        await _shop.RunUntil(now + Duration.FromDays(2));

        var warning = Assert.Single((await Watch().Show(_shop.Shop, now, CancellationToken.None)).Warnings);
        Assert.Equal((new LocalDate(2026, 4, 3), now), (warning.Date, warning.FoundAt));
        Assert.Equal(new LateMails(SendingClass.Offers, "win-back", 24 * 70, 5_000 - (25 * 70), Moment("2026-04-04T09:00:00Z")), Assert.Single(warning.Parts));

        var told = OutgoingDriver.Body(Assert.Single(_shop.Target.Got));
        Assert.Equal(("sending.peak-ahead", "2026-04-03", 24 * 70), (
            told.GetProperty("type").GetString(),
            told.GetProperty("data").GetProperty("date").GetString(),
            told.GetProperty("data").GetProperty("late").GetInt32()));
    }

    [Fact]
    public async Task A_warning_goes_when_the_peak_fits_after_all()
    {
        var now = Moment("2026-03-27T03:00:00Z");
        _occasions.Add(new ExpectedMails("win-back", Offer, Moment("2026-04-03T08:00:00Z"), 5_000));
        await Compute(now);
        _occasions.Clear();
        await Compute(now + Duration.FromHours(1), restart: true);

        Assert.Empty((await Watch().Show(_shop.Shop, now, CancellationToken.None)).Warnings);
    }

    [Fact]
    public async Task It_is_made_once_a_day_and_goes_on_where_it_was_cut_off()
    {
        var now = Moment("2026-03-27T03:00:00Z");
        var journeys = new JourneyDriver(OutgoingDriver.Start, _shop.Shop, _shop.Store, _campaigns);
        for (var order = 0; order < 40; order++)
        {
            await journeys.Happens(At("2026-03-26T09:00:00Z", $"{order}").Placed(placed => placed with { Email = $"{order}@example.com" }));
        }

        var cut = new ForecastProgress(_shop.Shop.Id, now, new IndexCursor(8, null).ToString(), ShopLoad.Empty(now).With([new("test", Offer, Moment("2026-03-31T09:00:00Z"), 1_000)]));
        Assert.NotNull(await Rows().Save(cut, null, CancellationToken.None));
        await Compute(now);

        var offers = Of(await Watch().Show(_shop.Shop, now, CancellationToken.None), new LocalDate(2026, 3, 31), SendingClass.Offers).Planned;
        Assert.InRange(offers, 1_001, 1_039);
        Assert.Equal(Moment("2026-03-28T03:00:00Z"), await Work().NextDue(now, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_asked_for_without_a_quota_is_made_anew_each_day_once_there_is_one()
    {
        var now = Moment("2026-03-27T03:00:00Z");
        var quota = _quota;
        _quota = SendingQuota.None;
        Assert.Null(await Work().NextDue(now, CancellationToken.None));
        await Compute(now, restart: true);
        Assert.Null(await Work().NextDue(now, CancellationToken.None));

        _quota = quota;
        var later = now + Duration.FromHours(2);
        Assert.Equal(later, await Work().NextDue(later, CancellationToken.None));
        await Compute(later);
        Assert.Equal(Moment("2026-03-28T03:00:00Z"), await Work().NextDue(later, CancellationToken.None));
    }

    private static (int Planned, int Late) Of(SendingForecast forecast, LocalDate date, SendingClass of)
    {
        var mails = forecast.Days.Single(day => day.Date == date).Classes.Single(mails => mails.Class == of);
        return (mails.Planned, mails.Late);
    }

    private async Task Compute(Instant now, bool restart = false)
    {
        var work = Work();
        if (restart)
        {
            await work.Restart(_shop.Shop.Id, now, CancellationToken.None);
        }

        while (await work.NextDue(now, CancellationToken.None) is { } due && due <= now)
        {
            await work.Run(now, CancellationToken.None);
        }
    }

    private ForecastWork Work()
    {
        var index = new JourneyIndex(_shop.Store);
        var review = new JourneyReview(_shop.Store, _shop.Shops, _campaigns, new JourneyDriver(OutgoingDriver.Start, _shop.Shop, _shop.Store, _campaigns).Opener);
        return new ForecastWork(Rows(), new PlannedMails(index, review), [new NewOrderMails(index, _campaigns), _occasions], Watch(), _shop.Shops);
    }

    private ForecastRows Rows() => new(_shop.Store);

    private PeakWatch Watch() => new(Rows(), _quota, _shop.Shops, new OutgoingPeaks(_shop.Outbox.Tray));

    private sealed class Occasions : List<ExpectedMails>, IExpectedLoad
    {
        public ValueTask<IReadOnlyList<ExpectedMails>> Expect(Shop shop, Instant from, Instant to, CancellationToken cancellation) => new([.. this]);
    }
}
