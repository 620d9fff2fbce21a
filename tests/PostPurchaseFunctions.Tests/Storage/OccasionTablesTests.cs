using System.Globalization;
using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;
using PostPurchaseFunctions.Storage;
using PostPurchaseFunctions.Tests.Azurite;

namespace PostPurchaseFunctions.Tests.Storage;

/// <summary>Occasions on Table Storage: its versions keep several processes from telling a customer twice.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class OccasionTablesTests(AzuriteFixture azurite)
{
    private const int Customers = 30;

    private static readonly Instant Night = Happened.Moment("2026-04-09T00:00:00Z");

    [AzuriteFact]
    public async Task Three_processes_at_once_tell_each_customer_once()
    {
        var store = new TableStore(await azurite.NewTableAsync());
        var (shop, keys) = (A.Shop(), new CustomerKeys(new byte[32]));
        await new ShopList(store).Add(shop.Id, CancellationToken.None);
        for (var number = 0; number < Customers; number++)
        {
            var order = An.Order() with { Id = Id(number), Email = $"c{number}@example.com", Customer = null };
            await new CustomerPartitions(store).Register(
                keys.OfAddress(shop.Id, order.Email), order.Id, OrderSummary.Of(order, An.OrderState(order)), CancellationToken.None);
            await new CustomerIndex(store).Add(shop.Id, keys.HashOf(order.Email), CancellationToken.None);
        }

        var campaigns = new FixedCampaigns(AnOccasion.Season(
            AnOccasion.Date("spring", new DateRule.Fixed(4, 10))));
        var shops = new OneShop(shop);
        var processes = Enumerable.Range(0, 3)
            .Select(_ => new PlanningProcess(store, campaigns, shops, new MemoryWakeups(store), keys))
            .ToList();

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.Run(Night))));
        await processes[0].Run(Night);

        for (var number = 0; number < Customers; number++)
        {
            var partition = await OrderPartition.Load(store, new OrderKey(shop.Id, Id(number)), CancellationToken.None);
            Assert.Single(partition.Events, recorded => recorded.Event is OrderEvent.OccasionCame);
        }
    }

    private static OrderId Id(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private sealed class OneShop(Shop shop) : IShops
    {
        public ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) => new(id == shop.Id ? shop : null);
    }
}
