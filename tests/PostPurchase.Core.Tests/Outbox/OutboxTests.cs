using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.TestKit.Outbox;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Outbox;

public sealed class OutboxTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 26, 9, 0);
    private static readonly OutboxOutcome Done = new OutboxOutcome.Done();

    private readonly MemoryStore _store = new();

    [Fact]
    public async Task What_is_put_is_done_once_and_leaves_nothing()
    {
        var handler = Handler((_, _) => Done);
        var driver = new OutboxDriver(_store, handler);

        Assert.True(await Put(driver, "a"));
        Assert.Equal(Now, await driver.Runner.NextDue(Now, CancellationToken.None));
        await driver.Runner.Run(Now, CancellationToken.None);
        await driver.Runner.Run(Now + Duration.FromDays(1), CancellationToken.None);

        Assert.Equal([("a", 1)], handler.Handled.Select(handled => (handled.Item.Id, handled.Item.Attempts)));
        Assert.Equal(1, driver.Raised);
        Assert.Null(await driver.Runner.NextDue(Now, CancellationToken.None));
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task What_is_put_twice_is_done_once()
    {
        var handler = Handler((_, _) => Done);
        var driver = new OutboxDriver(_store, handler);

        Assert.True(await Put(driver, "a"));
        Assert.False(await Put(driver, "a", Now + Duration.FromHours(1)));
        await driver.RunUntil(Now, Now + Duration.FromDays(1));

        Assert.Equal([Now], handler.Handled.Select(handled => handled.At));
    }

    [Fact]
    public async Task The_same_id_of_another_shop_or_kind_is_another_item()
    {
        var (one, other) = (Handler((_, _) => Done), Handler((_, _) => Done, "other"));
        var driver = new OutboxDriver(_store, one, other);

        await driver.Tray.Put(Item("a"), Now, CancellationToken.None);
        await driver.Tray.Put(Item("a") with { Shop = new ShopId("second") }, Now, CancellationToken.None);
        await driver.Tray.Put(Item("a") with { Kind = "other" }, Now, CancellationToken.None);
        await driver.RunUntil(Now, Now);

        Assert.Equal(["demo", "second"], one.Handled.Select(handled => handled.Item.Shop.Value).Order(StringComparer.Ordinal));
        Assert.Single(other.Handled);
    }

    [Fact]
    public async Task What_waits_is_found_after_a_restart()
    {
        await Put(new OutboxDriver(_store), "a", Now + Duration.FromHours(2));

        var restarted = new OutboxDriver(_store, Handler((_, _) => Done));

        Assert.Equal(Now + Duration.FromHours(2), await restarted.Runner.NextDue(Now, CancellationToken.None));
    }

    [Fact]
    public async Task An_item_comes_again_when_its_handler_says_so()
    {
        var handler = Handler((item, now) => item.Attempts < 3 ? new OutboxOutcome.Again(now + Duration.FromMinutes(item.Attempts), "busy") : Done);
        var driver = new OutboxDriver(_store, handler);

        await Put(driver, "a");
        await driver.RunUntil(Now, Now + Duration.FromHours(1));

        Assert.Equal([0, 1, 3], handler.Handled.Select(handled => (int)(handled.At - Now).TotalMinutes));
        Assert.Equal("busy", handler.Handled[2].Item.Why);
    }

    [Fact]
    public async Task An_item_that_asks_to_come_again_at_once_waits_a_second()
    {
        var handler = Handler((item, now) => item.Attempts == 1 ? new OutboxOutcome.Again(now, "impatient") : Done);
        var driver = new OutboxDriver(_store, handler);

        await Put(driver, "a");
        await driver.RunUntil(Now, Now + Duration.FromHours(1));

        Assert.Equal([Now, Now + Duration.FromSeconds(1)], handler.Handled.Select(handled => handled.At));
    }

    [Fact]
    public async Task A_fault_delays_its_item_and_no_other()
    {
        var handler = Handler((item, _) => item.Id == "bad" ? throw new InvalidOperationException("broken") : Done);
        var driver = new OutboxDriver(_store, handler);
        await Put(driver, "bad");
        for (var index = 0; index < 50; index++)
        {
            await Put(driver, $"good-{index}");
        }

        await driver.Runner.Run(Now, CancellationToken.None);

        Assert.Equal(51, handler.Handled.Count);
        Assert.Equal(["bad broken"], driver.Failed);
        Assert.Equal(Now + Duration.FromSeconds(10), await driver.Runner.NextDue(Now, CancellationToken.None));
        await driver.RunUntil(Now, Now + Duration.FromHours(10));
        Assert.InRange(handler.Handled.Count - 51, 10, 20);
    }

    [Fact]
    public async Task What_is_given_up_goes_and_the_log_says_why()
    {
        var driver = new OutboxDriver(_store, Handler((_, _) => new OutboxOutcome.GaveUp("nobody there")));

        await Put(driver, "a");
        await driver.RunUntil(Now, Now + Duration.FromDays(1));

        Assert.Equal(["a nobody there"], driver.GivenUp);
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task Nobody_else_does_what_is_being_done()
    {
        var second = Handler((_, _) => Done);
        var other = new OutboxDriver(_store, second);
        var first = new ScriptedHandler("kind", async (_, now, _) =>
        {
            await other.RunUntil(now, now + OutboxRunner.Lease - Duration.FromMilliseconds(1));
            return Done;
        });
        var driver = new OutboxDriver(_store, first);

        await Put(driver, "a");
        await driver.RunUntil(Now, Now + Duration.FromDays(1));

        Assert.Single(first.Handled);
        Assert.Empty(second.Handled);
    }

    [Fact]
    public async Task What_a_crashed_process_had_in_hand_is_done_after_its_lease()
    {
        using var crash = new CancellationTokenSource();
        var first = new ScriptedHandler("kind", async (_, _, token) =>
        {
            await crash.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Done;
        });
        var driver = new OutboxDriver(_store, first);
        await Put(driver, "a");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await driver.Runner.Run(Now, crash.Token));

        var second = Handler((_, _) => Done);
        await new OutboxDriver(_store, second).RunUntil(Now, Now + Duration.FromHours(1));

        Assert.Equal([(Now + OutboxRunner.Lease, 2)], second.Handled.Select(handled => (handled.At, handled.Item.Attempts)));
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task What_waits_can_be_put_first_and_begins_anew()
    {
        var handler = Handler((item, now) => item.Attempts == 1 && item.Why is null ? new OutboxOutcome.Again(now + Duration.FromHours(5), "later") : Done);
        var driver = new OutboxDriver(_store, handler);
        await Put(driver, "a");
        await driver.Runner.Run(Now, CancellationToken.None);

        await driver.Tray.PutFirst(Item("a"), Now + Duration.FromMinutes(1), CancellationToken.None);
        await driver.RunUntil(Now, Now + Duration.FromMinutes(1));

        Assert.Equal([1, 1], handler.Handled.Select(handled => handled.Item.Attempts));
        Assert.Equal(Now + Duration.FromMinutes(1), handler.Handled[1].At);
    }

    private static ScriptedHandler Handler(Func<OutboxItem, Instant, OutboxOutcome> answer, string kind = "kind") => new(kind, answer);

    private static OutboxItem Item(string id) => new() { Kind = "kind", Shop = new ShopId("demo"), Id = id };

    private static ValueTask<bool> Put(OutboxDriver driver, string id, Instant? due = null) =>
        driver.Tray.Put(Item(id) with { Due = due }, Now, CancellationToken.None);

    private ValueTask<IReadOnlyList<Row>> Rows() =>
        _store.Query(OutboxRows.Partition("kind"), "!", "~", int.MaxValue, CancellationToken.None);
}
