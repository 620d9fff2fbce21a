using NodaTime;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Tests.Storage;

public sealed class WakeTableTests : IAsyncLifetime
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private readonly DataFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly WakeTable _wakes;

    public WakeTableTests()
    {
        _database = SqliteDatabase.Open(_folder.Path);
        _wakes = new WakeTable(_database);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_announced_order_is_due_at_once()
    {
        Assert.Null(_wakes.NextDue());

        await _wakes.Announce("demo|1", Noon);

        Assert.Equal(Noon, _wakes.NextDue());
        Assert.Empty(_wakes.DueBy(Noon - Duration.FromTicks(1), 10));
        Assert.Equal(("demo|1", Noon), Place(Assert.Single(_wakes.DueBy(Noon, 10))));
    }

    [Fact]
    public async Task An_announcement_moves_an_order_forward_but_never_back()
    {
        await _wakes.Announce("demo|1", Noon);
        await _wakes.Complete(One(), Noon + Duration.FromDays(3));
        await _wakes.Announce("demo|1", Noon + Duration.FromDays(1));
        Assert.Equal(Noon + Duration.FromDays(1), _wakes.NextDue());

        await _wakes.Announce("demo|1", Noon + Duration.FromDays(2));
        Assert.Equal(Noon + Duration.FromDays(1), _wakes.NextDue());
        Assert.Equal(1, _wakes.Count());
    }

    [Fact]
    public async Task A_completed_order_is_due_again_at_its_next_time()
    {
        await _wakes.Announce("demo|1", Noon);

        await _wakes.Complete(One(), Noon + Duration.FromDays(3));

        Assert.Equal(Noon + Duration.FromDays(3), _wakes.NextDue());
        Assert.Equal(0, _wakes.CountDueBy(Noon));
        Assert.Equal(1, _wakes.CountDueBy(Noon + Duration.FromDays(3)));
    }

    [Fact]
    public async Task A_completed_order_with_nothing_to_come_is_gone()
    {
        await _wakes.Announce("demo|1", Noon);

        await _wakes.Complete(One(), null);

        Assert.Null(_wakes.NextDue());
        Assert.Equal(0, _wakes.Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_announced_while_it_runs_stays_due(bool moreToCome)
    {
        await _wakes.Announce("demo|1", Noon);
        var running = One();

        await _wakes.Announce("demo|1", Noon + Duration.FromSeconds(1));
        await _wakes.Complete(running, moreToCome ? Noon + Duration.FromDays(3) : null);

        Assert.Equal(("demo|1", Noon), Place(One()));
    }

    [Fact]
    public async Task An_order_announced_anew_does_not_match_the_run_before()
    {
        await _wakes.Announce("demo|1", Noon);
        var old = One();
        await _wakes.Complete(old, null);
        await _wakes.Announce("demo|1", Noon);

        await _wakes.Complete(old, null);

        Assert.Equal(1, _wakes.Count());
    }

    [Fact]
    public async Task Orders_come_by_due_time_then_key()
    {
        await _wakes.Announce("demo|b", Noon);
        await _wakes.Announce("demo|a", Noon);
        await _wakes.Announce("demo|c", Noon - Duration.FromSeconds(1));
        await _wakes.Announce("demo|d", Noon + Duration.FromSeconds(1));

        Assert.Equal(["demo|c", "demo|a", "demo|b"], _wakes.DueBy(Noon, 10).Select(wake => wake.OrderKey));
        Assert.Equal(["demo|c", "demo|a"], _wakes.DueBy(Noon, 2).Select(wake => wake.OrderKey));
    }

    [Fact]
    public async Task No_order_is_due_before_its_time_not_by_a_nanosecond()
    {
        var due = Noon + Duration.FromNanoseconds(150);
        await _wakes.Announce("demo|1", Noon);

        await _wakes.Complete(One(), due);

        Assert.Equal(Noon + Duration.FromTicks(2), _wakes.NextDue());
        Assert.Empty(_wakes.DueBy(due - Duration.FromNanoseconds(1), 10));
    }

    [Fact]
    public async Task Rows_and_announcement_are_written_together()
    {
        var store = new SqliteStore(_database);
        var partition = PartitionKey.Of("order", "demo", "1");
        RowChange[] changes = [new RowChange.Insert("event", new byte[] { 1 })];

        Assert.IsType<CommitResult.Committed>(await store.CommitAndAnnounce(partition, changes, "demo|1", Noon));
        await _wakes.Complete(One(), null);
        Assert.IsType<CommitResult.Conflict>(await store.CommitAndAnnounce(partition, changes, "demo|1", Noon));

        Assert.NotNull(await store.Get(partition, "event", default));
        Assert.Equal(0, _wakes.Count());
    }

    [Fact]
    public async Task Announcements_nobody_waits_for_are_durable_before_later_writes()
    {
        // Off xunit's own context, which takes thousands of continuations only slowly.
        await Task.Run(async () =>
        {
            for (var number = 0; number < 10_000; number++)
            {
                _ = _wakes.Announce($"demo|{number}", Noon);
            }

            await new SettingsTable(_database).Set("after", "all");
        });

        Assert.Equal(10_000, _wakes.Count());
    }

    private static (string Key, Instant Due) Place(Wake wake) => (wake.OrderKey, wake.Due);

    private Wake One() => Assert.Single(_wakes.DueBy(Instant.MaxValue, 10));
}
