using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Hosting;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;

namespace PostPurchase.Bench.Occasions;

/// <summary>The local host with a shop whose customers a season is planned for, in the night before.</summary>
internal static class SeasonHost
{
    /// <summary>Every so many customers have ordered twice.</summary>
    public const int Regular = 10;

    private static readonly Instant Placed = Instant.FromUtc(2026, 3, 20, 9, 0);

    /// <summary>When the season is planned.</summary>
    public static Instant Night { get; } = Instant.FromUtc(2026, 4, 9, 0, 0);

    public static Shop Shop { get; } = A.Shop() with { Id = new ShopId("bench") };

    public static IShops Shops { get; } = new OneShop(Shop);

    /// <param name="campaign">The only one in force; null: as in a new data folder.</param>
    public static Task<WebApplication> Build(ScratchFolder folder, Campaign? campaign = null) => LocalHost.Build(
        new ServeOptions { Urls = "http://127.0.0.1:0", Data = folder.Path, SimulatedClock = true, Start = Night },
        services =>
        {
            if (campaign is not null)
            {
                services.Replace(ServiceDescriptor.Singleton<ICampaigns>(new FixedCampaigns(campaign)));
                services.Replace(ServiceDescriptor.Singleton(Shops));
            }
        });

    /// <summary>Customers, each with an order of some weeks ago.</summary>
    public static async Task Fill(IServiceProvider services, int customers)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var store = services.GetRequiredService<IPartitionStore>();
        await new ShopList(store).Add(Shop.Id, CancellationToken.None);
        await ManyCustomers.Make(
            store,
            services.GetRequiredService<OrderLog>(),
            services.GetRequiredService<CustomerKeys>(),
            Shop.Id,
            customers,
            number => number % Regular == 0 ? 2 : 1,
            (_, order) => Placed + Duration.FromDays(order));
        Console.WriteLine($"{customers} customers after {watch.Elapsed.TotalSeconds:0} s");
    }

    /// <param name="share">Percent of customers that the audience takes: 100, or 10, who ordered twice.</param>
    public static Campaign Campaign(int share) => AnOccasion.Of($"share-{share}", new OccasionRule.Season
    {
        Dates = [AnOccasion.Date("spring", new DateRule.Fixed(4, 10))],
        Audience = share == Regular ? [new Condition("customer.orders", ConditionOperator.AtLeast, "2")] : [],
    });

    private sealed class OneShop(Shop shop) : IShops
    {
        public ValueTask<Shop?> Find(ShopId id, CancellationToken cancellation) => new(id == shop.Id ? shop : null);
    }
}
