using System.Globalization;
using NodaTime;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Recommendations.Trials;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Recommendations;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Recommendations;

/// <summary>The nightly count, against one that holds everything in memory.</summary>
public sealed class LearningTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 9, 0);

    private readonly MemoryStore _memory = new();
    private readonly CrashingStore _store;
    private readonly JourneyDriver _shop;
    private readonly JourneyIndex _index;
    private readonly Learned _learned;

    public LearningTests()
    {
        _store = new CrashingStore(_memory);
        _shop = new JourneyDriver(Start, A.Shop(), _memory);
        _index = new JourneyIndex(_memory);
        _learned = new Learned(_memory);
    }

    [Fact]
    public async Task It_counts_what_a_plain_count_counts()
    {
        var orders = new PlantedOrders(Seeds.Seed, structured: true).Of(900).ToList();
        await Place(orders);

        await Learn(Work(), Start + Duration.FromDays(200));

        await AssertLearned(orders);
    }

    [Fact]
    public async Task After_a_crash_at_any_commit_it_goes_on_to_the_same_end()
    {
        var orders = new PlantedOrders(Seeds.Seed, structured: true).Of(400).ToList();
        await Place(orders);
        Assert.True(orders.Count > PurchaseReader.Page);
        await new StoredShopNote(_memory).Add();
        var crashes = 0;
        for (var commit = 0; ; commit++)
        {
            var now = Start + Duration.FromDays(90 + commit);
            await BeginInEightShards(now);
            _store.CrashAfter(commit, afterWriting: commit % 2 == 1);
            var crashed = false;
            try
            {
                await Learn(Work(), now);
            }
            catch (IOException)
            {
                crashed = true;
                await Learn(Work(), now);
            }

            Assert.Equal(now, (await _learned.Head(_shop.Shop.Id, CancellationToken.None)).LearnedAt);
            if (!crashed)
            {
                break;
            }

            crashes++;
            await AssertLearned(orders);
        }

        Assert.True(crashes > 40, $"{crashes} crashes");
    }

    [Fact]
    public async Task Nothing_of_a_count_is_left_but_what_was_learned()
    {
        await Place([.. new PlantedOrders(Seeds.Seed, structured: true).Of(300)]);

        for (var night = 0; night < 3; night++)
        {
            await Learn(Work(), Start + Duration.FromDays(200 + night));
        }

        var texts = _memory.Texts();
        Assert.DoesNotContain(texts, text => text.StartsWith("learning|", StringComparison.Ordinal));
        var runs = texts.Where(text => text.StartsWith("recommendations|demo learned|", StringComparison.Ordinal)).Select(text => text.Split('|')[2]).Distinct();
        Assert.Equal(2, runs.Count());
    }

    [Fact]
    public async Task No_row_names_a_customer_while_it_goes_on()
    {
        await Place([.. new PlantedOrders(Seeds.Seed, structured: true).Of(100)]);
        var before = _memory.Texts().ToHashSet(StringComparer.Ordinal);
        var keys = new CustomerKeys(new byte[32]);
        _store.CrashAfter(12, afterWriting: true);

        await Assert.ThrowsAsync<IOException>(() => Learn(Work(), Start + Duration.FromDays(200)));

        var added = _memory.Texts().Where(text => !before.Contains(text)).ToList();
        Assert.Contains(added, text => text.StartsWith("learning|demo|", StringComparison.Ordinal));
        Assert.DoesNotContain(added, text => text.Contains("@example", StringComparison.Ordinal) || text.Contains(keys.HashOf("customer-1@example.com"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_cancelled_sent_back_or_erased_does_not_count()
    {
        for (var number = 0; number < 6; number++)
        {
            await Place($"kept-{number}", "a", "b");
            await Place($"cancelled-{number}", "a", "c");
            await Place($"returned-{number}", "a", "d");
            await Place($"erased-{number}", "a", "e");
            await Place($"other-{number}", "z");
            await Append(Happened.At("2026-01-03T09:00:00Z", $"cancelled-{number}").Cancelled());
            await Append(Happened.At("2026-01-03T09:00:00Z", $"returned-{number}").ReturnRequested("r", new LineQuantity("l1", 1)));
            await Append(new OrderEvent.CustomerErased { At = Start + Duration.FromDays(2), OrderId = new OrderId($"erased-{number}") });
        }

        await Learn(Work(), Start + Duration.FromDays(5));

        var head = await _learned.Head(_shop.Shop.Id, CancellationToken.None);
        var learned = await _learned.Of(_shop.Shop.Id, head.Run, "b", CancellationToken.None);
        var popular = await _learned.Popular(_shop.Shop.Id, head.Run, null, CancellationToken.None);
        Assert.Equal((12, 6), (popular.Single(one => one.Product == "a").Buyers, popular.Single(one => one.Product == "b").Buyers));
        Assert.DoesNotContain(popular, one => one.Product is "c" or "d" or "e");
        Assert.DoesNotContain(learned.With, one => one.Product is "c" or "d" or "e");
    }

    [Fact]
    public async Task Orders_of_one_customer_count_together_and_old_ones_not_at_all()
    {
        for (var number = 0; number < 8; number++)
        {
            await Place(new TrialOrder($"one-{number}", $"c{number}@example.com", Start, ["a"]));
            await Place(new TrialOrder($"two-{number}", $"c{number}@example.com", Start + Duration.FromDays(30), ["b"]));
            await Place(new TrialOrder($"old-{number}", $"c{number}@example.com", Start - Duration.FromDays(400), ["x"]));
            await Place(new TrialOrder($"other-{number}", $"d{number}@example.com", Start, [$"y{number}"]));
        }

        await Learn(Work(), Start + Duration.FromDays(40));

        var head = await _learned.Head(_shop.Shop.Id, CancellationToken.None);
        Assert.Equal(16, head.Customers);
        Assert.Equal(new Companion("b", 8, 2), Assert.Single((await _learned.Of(_shop.Shop.Id, head.Run, "a", CancellationToken.None)).With));
    }

    [Fact]
    public async Task It_comes_again_the_next_night()
    {
        await Place("1", "a", "b");
        var work = Work();
        var now = Instant.FromUtc(2026, 1, 5, 12, 0);

        await Learn(work, now);

        // 03:30 in Berlin.
        Assert.Equal(Instant.FromUtc(2026, 1, 6, 2, 30), await work.NextDue(now + Duration.FromMinutes(6), CancellationToken.None));
        var before = _memory.Texts();
        await work.Run(now + Duration.FromHours(1), CancellationToken.None);
        Assert.Equal(before, _memory.Texts());
    }

    private async Task AssertLearned(IReadOnlyList<TrialOrder> orders)
    {
        var counts = new BuyerCounts();
        foreach (var customer in orders.GroupBy(order => order.Customer, StringComparer.Ordinal))
        {
            counts.Add(customer.OrderByDescending(order => order.PlacedAt).SelectMany(order => order.Products));
        }

        var expected = HeldOutTrial.Learn(counts);
        var head = await _learned.Head(_shop.Shop.Id, CancellationToken.None);
        Assert.Equal(
            (counts.Customers, counts.Products.Count, expected.Values.Sum(product => product.With.Count)), (head.Customers, head.Products, head.Pairs));
        Assert.True(head.Pairs > 5, $"{head}");
        foreach (var product in counts.Products.Keys)
        {
            var learned = await _learned.Of(_shop.Shop.Id, head.Run, product, CancellationToken.None);
            Assert.Equal(expected.GetValueOrDefault(product, BoughtTogether.Nothing).With, learned.With);
        }

        var popular = await _learned.Popular(_shop.Shop.Id, head.Run, null, CancellationToken.None);
        Assert.Equal(
            counts.Products.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(popular.Count).Select(one => new ProductCount(one.Key, one.Value)),
            popular);
    }

    [Fact]
    public async Task A_shop_without_a_catalogue_is_left_out()
    {
        var work = Work();
        var ledger = new LearningLedger(_memory);
        await Place("1", "p1", "p2");
        await new StoredCatalogue(_memory, TimeProvider.System).Change(_shop.Shop.Id, head => head with { Current = 0 }, CancellationToken.None);

        await Learn(work, Start);

        var (state, _) = (await ledger.Load(CancellationToken.None))[_shop.Shop.Id];
        Assert.Equal((LearningStage.Idle, 0L), (state.Stage, (long)state.Orders));
        Assert.True(state.Next > Start);
    }

    private static async Task Learn(LearningWork work, Instant now)
    {
        while (await work.NextDue(now, CancellationToken.None) is { } due && due <= now)
        {
            await work.Run(now, CancellationToken.None);
        }
    }

    /// <summary>As a first count does, which does not know yet how many orders there are.</summary>
    private async Task BeginInEightShards(Instant now)
    {
        var ledger = new LearningLedger(_memory);
        var (_, etag) = (await ledger.Load(CancellationToken.None))[_shop.Shop.Id];
        await ledger.Save(_shop.Shop.Id, new LearningState { Next = now }, etag, CancellationToken.None);
    }

    private LearningWork Work()
    {
        var catalogue = new StoredCatalogue(_store, TimeProvider.System);
        var reader = new PurchaseReader(_store, new JourneyIndex(_store), new CustomerKeys(new byte[32]));
        var cleaning = new LearnedCleaning(_store, new Learned(_store), catalogue);
        return new LearningWork(new LearningLedger(_store), new LearningSteps(_store, catalogue, reader, new Popularity(_store, catalogue), cleaning), _shop.Shops);
    }

    private async Task Place(IReadOnlyList<TrialOrder> orders)
    {
        foreach (var order in orders)
        {
            await Place(order);
        }
    }

    private Task Place(string id, params string[] products) => Place(new TrialOrder(id, $"{id}@example.com", Start, products));

    private async Task Place(TrialOrder order)
    {
        await new StoredCatalogue(_memory, TimeProvider.System).Change(_shop.Shop.Id, head => head with { Current = 1 }, CancellationToken.None);
        var lines = order.Products.Select((product, number) => A.Line(string.Create(CultureInfo.InvariantCulture, $"l{number}"), product, 1) with { ProductId = product, Sku = null });
        var placed = An.Order() with
        {
            Id = new OrderId(order.Id),
            PlacedAt = order.PlacedAt,
            RevisedAt = order.PlacedAt,
            Email = order.Customer,
            Customer = null,
            Lines = [.. lines],
        };
        await Append(new OrderEvent.Placed { At = order.PlacedAt, OrderId = placed.Id, Order = placed });
        await _index.Add(_shop.Key(placed.Id), order.PlacedAt, null, CancellationToken.None);
        await new StoredShopNote(_memory).Add();
    }

    private async Task Append(OrderEvent happened) => await _shop.Log.Append(
        _shop.Key(happened.OrderId), null, [RecordedEvent.Of(happened, Start, "test")], Start, CancellationToken.None);

    /// <summary>The shop is among those that work is done for.</summary>
    private sealed class StoredShopNote(MemoryStore store)
    {
        public ValueTask Add() => new ShopList(store).Add(new ShopId("demo"), CancellationToken.None);
    }
}
