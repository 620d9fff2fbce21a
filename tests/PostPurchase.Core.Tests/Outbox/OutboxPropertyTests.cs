using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Outbox;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Outbox;

/// <summary>What must hold whatever fails, in two processes at once.</summary>
public sealed class OutboxPropertyTests
{
    private const int Runs = 150;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    [Fact]
    public async Task Each_item_is_done_and_none_too_early_whatever_fails()
    {
        for (var run = 0; run < Runs; run++)
        {
            await new Trial(Seeds.Seed + run, Faults: true).Run();
        }
    }

    [Fact]
    public async Task Without_faults_two_processes_do_each_item_once()
    {
        for (var run = 0; run < Runs; run++)
        {
            await new Trial(Seeds.Seed + run, Faults: false).Run();
        }
    }

    [Fact]
    public async Task Items_are_begun_in_the_order_of_their_due_times()
    {
        var (random, store) = (new Random(Seeds.Seed), new MemoryStore());
        var handler = new ScriptedHandler("kind", (_, _) => new OutboxOutcome.Done());
        var driver = new OutboxDriver(store, handler);
        for (var index = 0; index < 200; index++)
        {
            await driver.Tray.Put(Item(index, Start + Duration.FromMilliseconds(random.Next(1_000_000))), Start, CancellationToken.None);
        }

        await driver.RunUntil(Start, Start + Duration.FromDays(1));

        Assert.Equal(200, handler.Handled.Count);
        Assert.Equal(handler.Handled.Select(handled => handled.At).Order(), handler.Handled.Select(handled => handled.At));
    }

    private static OutboxItem Item(int index, Instant due) => new() { Kind = "kind", Shop = new ShopId("demo"), Id = $"i{index}", Due = due };

    private sealed class Trial(int Seed, bool Faults)
    {
        private readonly Random _random = new(Seed);
        private readonly MemoryStore _store = new();
        private readonly ConcurrentDictionary<string, Instant> _due = new(StringComparer.Ordinal);
        private readonly ConcurrentQueue<string> _early = [];
        private readonly ConcurrentBag<string> _done = [];
        private readonly ConcurrentQueue<CancellationTokenSource> _running = [];

        public async Task Run()
        {
            var shaky = new ShakyStore(_store, new Random(Seed), 15) { Shakes = Faults };
            var processes = new[] { Process(shaky), Process(shaky) };
            var now = Start;
            for (var step = 0; step < 12; step++)
            {
                await Put(processes[step % 2], step, now);
                await Task.WhenAll(processes.Select(process => Look(process, now)));
                now += Duration.FromSeconds(_random.Next(400));
            }

            // The faults end; what is in hand of nobody comes again at the end of its lease.
            (shaky.Shakes, _calm) = (false, true);
            await Process(_store).RunUntil(now, now + Duration.FromDays(2));
            Assert.True(_early.IsEmpty, $"seed {Seed}: too early {string.Join(", ", _early)}");
            Assert.True(_due.Keys.All(_done.Contains), $"seed {Seed}: forgotten {string.Join(", ", _due.Keys.Except(_done, StringComparer.Ordinal))}");
            Assert.True(Faults || _done.Count == _due.Count, $"seed {Seed}: done {_done.Count} times, not {_due.Count}");
            Assert.Empty(await _store.Query(OutboxRows.Partition("kind"), "!", "~", int.MaxValue, CancellationToken.None));
        }

        private bool _calm;

        private OutboxDriver Process(Core.Storage.IPartitionStore store) => new(store, new ScriptedHandler("kind", Handle));

        private async Task Put(OutboxDriver process, int step, Instant now)
        {
            for (var index = 0; index < 5; index++)
            {
                var item = Item((step * 5) + index, now + Duration.FromSeconds(_random.Next(-5, 300)));
                try
                {
                    await process.Tray.Put(item, now, CancellationToken.None);
                    await process.Tray.Put(item, now, CancellationToken.None);
                    _due[item.Id] = item.Due ?? now;
                }
                catch (IOException)
                {
                    // Whoever put it knows nothing and is promised nothing.
                }
            }
        }

        private async Task Look(OutboxDriver process, Instant now)
        {
            using var crash = new CancellationTokenSource();
            _running.Enqueue(crash);
            try
            {
                await process.Runner.Run(now, crash.Token);
            }
            catch (Exception fault) when (Faults && fault is AggregateException or IOException or OperationCanceledException)
            {
                // The process is back at the next look.
            }
            finally
            {
                _running.Clear();
            }
        }

        private async Task<OutboxOutcome> Handle(OutboxItem item, Instant now, CancellationToken cancellation)
        {
            await Task.Yield();
            if (_due.TryGetValue(item.Id, out var due) && now < due)
            {
                _early.Enqueue($"{item.Id} at {now}, due {due}");
            }

            var chance = Faults && !_calm ? Chance() : 100;
            if (chance < 10)
            {
                throw new InvalidOperationException("A fault of the handler.");
            }

            if (chance < 15 && _running.TryPeek(out var crash))
            {
                Crash(crash);
                cancellation.ThrowIfCancellationRequested();
            }

            if (chance < 35)
            {
                return new OutboxOutcome.Again(now + Duration.FromSeconds(30), "later");
            }

            _done.Add(item.Id);
            return new OutboxOutcome.Done();
        }

        private int Chance()
        {
            lock (_random)
            {
                return _random.Next(100);
            }
        }

        private static void Crash(CancellationTokenSource process)
        {
            try
            {
                process.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has come to its end by itself.
            }
        }
    }
}
