using NodaTime;
using PostPurchase.Core.Reconciling;
using static PostPurchase.Core.Tests.Reconciling.ReconciliationSite;

namespace PostPurchase.Core.Tests.Reconciling;

public sealed class NightlyReconciliationTests
{
    /// <summary>04:30 in Berlin.</summary>
    private static readonly Instant FirstNight = Instant.FromUtc(2026, 3, 22, 3, 30);

    private readonly ReconciliationSite _site = new();

    [Fact]
    public async Task The_day_before_is_read_at_night()
    {
        Assert.Equal(FirstNight, await _site.Night.NextDue(Start, CancellationToken.None));

        await _site.Night.Run(FirstNight, CancellationToken.None);

        var run = (await _site.Desk.Latest(_site.Shop.Id, CancellationToken.None))!;
        Assert.Equal((ReconciliationSource.Night, new LocalDate(2026, 3, 21), new LocalDate(2026, 3, 21)), (run.Source, run.From, run.To));
        Assert.Equal(FirstNight + Duration.FromDays(1), await _site.Night.NextDue(FirstNight, CancellationToken.None));
    }

    [Fact]
    public async Task Two_processes_begin_one_run()
    {
        var other = new NightlyReconciliation(_site.Driver.Store, _site.Book, _site.Desk, _site.Shops);
        await _site.Night.NextDue(Start, CancellationToken.None);
        await Task.WhenAll(
            _site.Night.Run(FirstNight, CancellationToken.None).AsTask(), other.Run(FirstNight + Duration.FromSeconds(1), CancellationToken.None).AsTask());

        Assert.Single(await _site.Book.List(_site.Shop.Id, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Nights_that_a_stopped_host_missed_are_made_up_for()
    {
        await _site.Night.Run(FirstNight, CancellationToken.None);
        await _site.Night.Run(FirstNight + Duration.FromDays(4), CancellationToken.None);

        var run = (await _site.Desk.Latest(_site.Shop.Id, CancellationToken.None))!;
        Assert.Equal((new LocalDate(2026, 3, 22), new LocalDate(2026, 3, 25)), (run.From, run.To));
    }

    [Fact]
    public async Task A_shop_without_a_connection_is_left_alone()
    {
        await _site.Connections.Remove(_site.Shop.Id, "woocommerce", Mira, Start, CancellationToken.None);

        Assert.Null(await _site.Night.NextDue(Start, CancellationToken.None));
    }
}
