using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Reconciling;
using PostPurchase.TestKit.Storage;
using static PostPurchase.Core.Tests.Reconciling.ReconciliationSite;

namespace PostPurchase.Core.Tests.Reconciling;

public sealed class ReconciliationTests
{
    private readonly ReconciliationSite _site = new();

    [Fact]
    public async Task Orders_that_no_webhook_told_of_are_found()
    {
        _site.Woo.Orders.AddRange([Order(1), Order(2), Order(3), Order(4, "pending"), Order(5)]);
        await _site.Hears(Order(1));
        await _site.Hears(Order(3));

        var run = await _site.Reconcile();

        Assert.Equal((ReconciliationState.Done, 4, 2, 0, 2, 1), (run.State, run.Read, run.Missing, run.Differing, run.InStep, run.Ignored));
        Assert.Equal(["2", "5"], (await _site.Findings(run)).Select(finding => finding.Order.Value));
        Assert.Equal("WC-2", (await _site.Findings(run))[0].Number);
    }

    [Fact]
    public async Task What_the_shop_knows_more_of_an_order_is_found()
    {
        await _site.Hears(Order(1, change: order => (order["date_paid"], order["date_paid_gmt"]) = (null, null)));
        await _site.Hears(Order(2));
        await _site.Hears(Order(3));
        _site.Woo.Orders.AddRange([Order(1), Order(2, "cancelled"), Order(3, "completed", order => order["date_completed_gmt"] = "2026-03-20T15:00:00")]);

        var run = await _site.Reconcile();

        Assert.Equal((0, 3), (run.Missing, run.Differing));
        Assert.Equal(
            [OrderDifference.Paid, OrderDifference.Cancelled, OrderDifference.Shipped],
            (await _site.Findings(run)).Select(finding => Assert.Single(finding.Differences)));
    }

    [Fact]
    public async Task A_missing_order_starts_with_its_right_age()
    {
        _site.Woo.Orders.Add(Order(1));
        var run = await _site.StartThem(await _site.Reconcile());

        Assert.Equal((1, 0, false), (run.Started, run.Unstartable, run.IsStarting));

        // The confirmation was due yesterday; what comes later comes at its time.
        Assert.Empty(_site.Driver.Sent);
        await _site.Driver.MoveTo(Start + Duration.FromHours(1));
        await _site.Hears(Order(1, "completed", order => order["date_completed_gmt"] = "2026-03-21T08:30:00"));
        Assert.NotEmpty(_site.Driver.Sent);
        Assert.Equal(Instant.FromUtc(2026, 3, 20, 9, 15), (await _site.State("1")).Order!.PlacedAt);
    }

    [Fact]
    public async Task Of_a_known_order_only_what_it_lacks_is_taken_in()
    {
        await _site.Hears(Order(1));
        _site.Woo.Orders.Add(Order(1, "cancelled"));
        var run = await _site.Reconcile();

        await _site.StartThem(run);

        Assert.NotNull((await _site.State("1")).CancelledAt);
        Assert.Equal(0, (await _site.Reconcile()).Differing);
    }

    [Fact]
    public async Task Only_the_chosen_ones_are_started()
    {
        _site.Woo.Orders.AddRange([Order(1), Order(2), Order(3)]);
        var run = await _site.StartThem(await _site.Reconcile(), "2", "unknown");

        Assert.Equal(1, run.Started);
        Assert.Equal(["2"], (await _site.Findings(run)).Where(finding => finding.StartedAt is not null).Select(finding => finding.Order.Value));
        Assert.Null((await _site.State("1")).Order);

        Assert.Equal(3, (await _site.StartThem(run)).Started);
    }

    [Fact]
    public async Task Starting_twice_is_starting_once()
    {
        _site.Woo.Orders.Add(Order(1));
        var run = await _site.StartThem(await _site.Reconcile());
        var events = (await OrderPartition.Load(_site.Driver.Store, _site.Driver.Key(new OrderId("1")), CancellationToken.None)).Events.Count;

        Assert.Equal(1, (await _site.StartThem(run)).Started);
        Assert.Equal(events, (await OrderPartition.Load(_site.Driver.Store, _site.Driver.Key(new OrderId("1")), CancellationToken.None)).Events.Count);
    }

    [Fact]
    public async Task An_order_that_the_shop_has_no_more_says_so()
    {
        _site.Woo.Orders.Add(Order(1));
        var run = await _site.Reconcile();
        _site.Woo.Orders.Clear();

        run = await _site.StartThem(run);

        Assert.Equal((0, 1), (run.Started, run.Unstartable));
        Assert.Equal(StartProblem.Gone, (await _site.Findings(run))[0].Problem);
    }

    [Fact]
    public async Task An_order_that_changes_between_pages_counts_once()
    {
        _site.Woo.Orders.AddRange([Order(1), Order(2), Order(2), Order(3)]);

        var run = await _site.Reconcile();

        Assert.Equal((3, 3), (run.Read, run.Missing));
    }

    [Fact]
    public async Task Orders_of_other_days_and_of_just_now_are_passed_over()
    {
        _site.Woo.Orders.AddRange([Order(1, change: order => order["date_created_gmt"] = "2026-03-18T09:15:00"), Order(2)]);
        Assert.Equal(1, (await _site.Reconcile()).Read);

        // Placed five minutes ago: its webhook is on its way.
        _site.Woo.Orders.Add(Order(3, change: order => order["date_created_gmt"] = "2026-03-21T07:55:00"));
        Assert.Equal(0, (await _site.Reconcile(Yesterday.PlusDays(1))).Read);
    }

    [Theory]
    [InlineData(ShopTrouble.CredentialsRefused)]
    [InlineData(ShopTrouble.NotFound)]
    public async Task Refused_credentials_end_it_with_a_clear_answer_and_it_can_be_repeated(ShopTrouble trouble)
    {
        _site.Woo.Orders.Add(Order(1));
        _site.Woo.Before.Enqueue(new ShopAnswer.Refused(trouble));

        var run = await _site.Reconcile();

        Assert.Equal((ReconciliationState.Failed, trouble), (run.State, run.Trouble));
        await _site.Driver.MoveTo(_site.Driver.Now + Duration.FromMinutes(1));
        Assert.Equal(ReconciliationState.Done, (await _site.Reconcile()).State);
    }

    [Fact]
    public async Task Half_a_page_a_pause_and_a_timeout_are_asked_again_and_nothing_is_lost()
    {
        _site.Woo.Orders.AddRange([Order(1), Order(2), Order(3)]);
        _site.Woo.Before.Enqueue(new ShopAnswer.Failed(ShopTrouble.HalfPage));
        _site.Woo.Before.Enqueue(new ShopAnswer.Later(Duration.FromSeconds(2)));
        _site.Woo.Before.Enqueue(new ShopAnswer.Failed(ShopTrouble.TimedOut));

        var run = await _site.Reconcile();

        Assert.Equal((ReconciliationState.Done, 3, null), (run.State, run.Missing, run.Trouble));
        Assert.Equal([null, null, null, null, "2"], _site.Woo.Asked.Select(asked => asked.Cursor));
    }

    [Fact]
    public async Task A_shop_that_stays_away_is_given_up_and_what_was_found_stands()
    {
        _site.Woo.Orders.AddRange([Order(1), Order(2), Order(3)]);
        var run = await _site.Desk.Begin(_site.Shop, "woocommerce", new DateInterval(Yesterday, Yesterday), Mira, Start, CancellationToken.None);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            _site.Woo.Before.Enqueue(new ShopAnswer.Failed(ShopTrouble.Unreachable));
        }

        run = await _site.Settle(run);

        Assert.Equal((ReconciliationState.Failed, ShopTrouble.Unreachable), (run.State, run.Trouble));
        Assert.Equal(8, _site.Woo.Asked.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_any_commit_loses_and_doubles_nothing(bool afterWriting)
    {
        for (var commits = 0; commits < 12; commits++)
        {
            var memory = new MemoryStore();
            var store = new CrashingStore(memory);
            var site = new ReconciliationSite(store);
            var other = new ReconciliationSite(memory, site.Woo);
            site.Woo.Orders.AddRange([Order(1), Order(2), Order(3), Order(4), Order(5)]);
            var run = await site.Desk.Begin(site.Shop, "woocommerce", new DateInterval(Yesterday, Yesterday), Mira, Start, CancellationToken.None);
            store.CrashAfter(commits, afterWriting);

            try
            {
                await site.Outbox.RunUntil(Start, Start + Duration.FromHours(2));
            }
            catch (Exception crash) when (crash is IOException or AggregateException)
            {
                // Another process goes on, when the lease of the one that crashed is over.
            }

            await other.Outbox.RunUntil(Start, Start + Duration.FromHours(2));
            run = await other.Settle(run);

            Assert.Equal((commits, ReconciliationState.Done, 5, 5), (commits, run.State, (int)run.Read, (int)run.Missing));
        }
    }

    [Fact]
    public async Task Who_asked_and_who_started_is_on_record()
    {
        _site.Woo.Orders.Add(Order(1));
        await _site.StartThem(await _site.Reconcile());

        var steps = (await _site.Driver.Privacy.Audit.List(_site.Shop.Id, null, 10, CancellationToken.None)).Steps;
        Assert.Equal(
            [AuditedAction.OrdersReconciled, AuditedAction.OrdersStarted],
            steps.Select(step => step.Action).Order());
    }
}
