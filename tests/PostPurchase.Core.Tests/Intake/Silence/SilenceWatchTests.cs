using NodaTime;
using PostPurchase.Core.Intake.Arrivals;
using PostPurchase.Core.Intake.Silence;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Tests.Outgoing;

namespace PostPurchase.Core.Tests.Intake.Silence;

public sealed class SilenceWatchTests
{
    /// <summary>A Thursday at 10:00 in Berlin.</summary>
    private static readonly Instant Start = OutgoingDriver.Start;

    private readonly OutgoingDriver _shop = new(OutgoingDriver.To("crm"));
    private readonly ArrivalBuffer _buffer = new(TimeProvider.System);
    private readonly SilenceWatch _watch;
    private readonly SilenceWork _work;

    public SilenceWatchTests()
    {
        var log = new ArrivalLog(_shop.Store, _buffer);
        _watch = new SilenceWatch(_shop.Store, log, new OutgoingSilence(_shop.Outbox.Tray));
        _work = new SilenceWork(_shop.Store, _watch, _shop.Shops);
    }

    [Fact]
    public async Task A_silence_is_told_once_and_so_is_its_end()
    {
        var last = Hear(28);
        await Run(last, last + Duration.FromHours(12));
        await _shop.RunUntil(last + Duration.FromHours(12));
        Assert.Equal(["intake.silent"], _shop.Types);

        Hear(1, from: last + Duration.FromHours(14));
        await Run(last + Duration.FromHours(12), last + Duration.FromHours(20));
        await _shop.RunUntil(last + Duration.FromHours(20));

        Assert.Equal(["intake.silent", "intake.resumed"], _shop.Types);
        var told = OutgoingDriver.Body(_shop.Target.Got[0]).GetProperty("data");
        Assert.Equal("shopify", told.GetProperty("platform").GetString());
    }

    [Fact]
    public async Task A_second_process_tells_nothing_again()
    {
        var last = Hear(28);
        await Run(last, last + Duration.FromHours(12));
        var other = new SilenceWork(_shop.Store, _watch, _shop.Shops);
        await other.Run(last + Duration.FromHours(12), CancellationToken.None);
        await _shop.RunUntil(last + Duration.FromHours(12));

        Assert.Equal(["intake.silent"], _shop.Types);
    }

    [Fact]
    public async Task The_work_comes_again_when_silence_would_become_an_alarm()
    {
        var last = Hear(28);
        await _work.Run(last, CancellationToken.None);

        var due = await _work.NextDue(last, CancellationToken.None);

        Assert.Equal((await Look(last)).AlarmAt, due);
        Assert.False((await Look(due!.Value - Duration.FromMinutes(1))).IsSilent);
        Assert.True((await Look(due.Value)).IsSilent);
    }

    [Fact]
    public async Task A_shop_that_never_heard_anything_gives_no_work()
    {
        await _work.Run(Start, CancellationToken.None);

        Assert.Null(await _work.NextDue(Start, CancellationToken.None));
        Assert.Empty(await _watch.Look(_shop.Shop, Start, CancellationToken.None));
    }

    private async Task<PlatformSilence> Look(Instant now) => Assert.Single(await _watch.Look(_shop.Shop, now, CancellationToken.None));

    /// <summary>Something in each hour of some days.</summary>
    /// <returns>When the last one came.</returns>
    private Instant Hear(int days, Instant? from = null)
    {
        var at = from ?? Start;
        for (var hour = 0; hour < days * 24; hour++)
        {
            at = (from ?? Start) + Duration.FromHours(hour);
            _buffer.Add(_shop.Shop.Id, new Arrival { At = at, Platform = "shopify", Outcome = ArrivalOutcome.Accepted, Topic = "orders/create" });
        }

        return at;
    }

    private async Task Run(Instant from, Instant to)
    {
        for (var now = from; now <= to; now += Duration.FromMinutes(15))
        {
            if (await _work.NextDue(now, CancellationToken.None) <= now)
            {
                await _work.Run(now, CancellationToken.None);
            }
        }
    }
}
