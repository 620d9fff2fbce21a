using System.Collections.Concurrent;
using NodaTime;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Results;

/// <summary>Random shops whose results were counted, with their event logs. A past takes seconds to live through; the tests only look at it.</summary>
internal static class CountedShop
{
    private const int Days = 200;

    /// <summary>Enough for differences between the groups.</summary>
    private const int Buyers = 380;

    /// <summary>The number of the shop whose customers do nothing but buy, and are many.</summary>
    public const int OfBuyers = 2;

    private static readonly ConcurrentDictionary<int, Lazy<Task<(RandomShop Shop, CountingSite Site, EventLog Log)>>> Made = new();

    /// <summary>At noon, so that the last day is under way.</summary>
    public static Instant Now { get; } = RandomShop.Start + Duration.FromDays(Days) + Duration.FromHours(3);

    public static DateTimeZone Berlin { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static LocalDate Last => DayOf(Now);

    public static LocalDate DayOf(Instant at) => at.InZone(Berlin).Date;

    /// <summary>Whether a moment is in a period that ends today, or in one of those before it.</summary>
    public static bool IsIn(Instant? at, int days, int back) => at is { } moment
        && DayOf(moment) > Last.PlusDays(-days * (back + 1)) && DayOf(moment) <= Last.PlusDays(-days * back);

    public static Task<(RandomShop Shop, CountingSite Site, EventLog Log)> Counted(int run) =>
        Made.GetOrAdd(run, number => new Lazy<Task<(RandomShop Shop, CountingSite Site, EventLog Log)>>(() => Make(number))).Value;

    private static async Task<(RandomShop Shop, CountingSite Site, EventLog Log)> Make(int run)
    {
        var shop = run == OfBuyers
            ? await RandomShop.Live(Seeds.Seed + run, Buyers, Days, buysOnly: true)
            : await RandomShop.Live(Seeds.Seed + run, customers: 90, Days);

        // What is due meanwhile goes out, as it does in a shop: else the count sees mails that are late and an order's page, before, none.
        await shop.Driver.MoveTo(Now);
        var site = new CountingSite(shop.Driver, shop.Campaigns);
        await site.Count(Now);
        return (shop, site, await EventLog.Read(shop.Store, shop.Orders, shop.Driver.Shop.Id, RandomShop.Main, RandomShop.Other));
    }
}
