using System.Globalization;
using NodaTime;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Occasions.Rules;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Occasions;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Occasions.Planning;

/// <summary>Whatever cuts a run off, however often it is repeated and whoever else plans: nobody gets an occasion twice, and nobody misses it.</summary>
public sealed class InterruptedPlanningTests
{
    private const int Trials = 120;

    private static readonly Instant Start = Happened.Moment("2026-03-26T09:00:00Z");
    private static readonly Instant Midnight = Happened.Moment("2026-04-09T00:00:00Z");
    private static readonly Campaign Spring = AnOccasion.Season(AnOccasion.Date("spring", new DateRule.Fixed(4, 10)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_breaks_off_at_any_call_is_completed_by_the_next(bool written)
    {
        var calls = int.MaxValue;
        for (var at = 1; at <= calls; at++)
        {
            var driver = await Waiting(3);
            var store = new InterruptedStore(driver.Store, at, written);
            calls = await Breaks(driver.ProcessOn(store), Midnight) ? int.MaxValue : 0;

            await driver.ProcessOn(driver.Store).Run(Midnight);
            await driver.MoveTo("2026-04-12T00:00:00Z");

            Assert.Equal(3, driver.Sent.Count);
            Assert.Equal(3, driver.Sent.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task Two_processes_at_once_tell_each_order_once()
    {
        var driver = await Waiting(200);

        await Task.WhenAll(
            Task.Run(() => driver.ProcessOn(driver.Store).Run(Midnight)), Task.Run(() => driver.ProcessOn(driver.Store).Run(Midnight)));
        await driver.MoveTo("2026-04-12T00:00:00Z");

        Assert.Equal(200, driver.Sent.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(200, driver.Sent.Count);
    }

    [Fact]
    public async Task Random_customers_orders_and_interruptions_give_each_customer_each_occasion_once()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new Random(Seeds.Seed + trial);
            var campaigns = new FixedCampaigns(Spring, AnOccasion.WinBack(10), AnOccasion.Anniversary());
            var driver = new OccasionDriver(Start, campaigns);
            await new ShopList(driver.Store).Add(driver.Journeys.Shop.Id, CancellationToken.None);
            var last = await Live(driver, random);

            foreach (var (email, order) in last)
            {
                var name = $"trial {trial}, {email}";
                var came = await Came(driver, email);
                Assert.True(came.Distinct(StringComparer.Ordinal).Count() == came.Count, $"{name}: twice among {string.Join(", ", came)}");
                Assert.True(came.Count(occasion => occasion == "season spring-2026") == (order < Midnight ? 1 : 0), $"{name}: {order} has {string.Join(", ", came)}");
            }
        }
    }

    /// <summary>Twenty days of orders and of planning that breaks off or is done twice.</summary>
    /// <returns>When each customer ordered first.</returns>
    private static async Task<Dictionary<string, Instant>> Live(OccasionDriver driver, Random random)
    {
        var first = new Dictionary<string, Instant>(StringComparer.Ordinal);
        for (var (day, number) = (0, 0); day < 20; day++)
        {
            for (var orders = random.Next(4); orders > 0; orders--)
            {
                var email = $"c{random.Next(8)}@example.com";
                first.TryAdd(email, driver.Now);
                await driver.Orders((++number).ToString(CultureInfo.InvariantCulture), email);
            }

            var midnight = driver.Now.InUtc().Date.PlusDays(1).AtMidnight().InUtc().ToInstant();
            await driver.Journeys.MoveTo(midnight);
            for (var process = random.Next(3); process > 0; process--)
            {
                await Breaks(driver.ProcessOn(new InterruptedStore(driver.Store, random.Next(1, 120), random.Next(2) == 0)), midnight);
            }

            await driver.Plan();
            await driver.Journeys.MoveTo(midnight + Duration.FromHours(9));
        }

        return first;
    }

    private static async Task<IReadOnlyList<string>> Came(OccasionDriver driver, string email)
    {
        var came = new List<string>();
        var partitions = new Core.Customers.CustomerPartitions(driver.Store);
        foreach (var order in await partitions.Orders(driver.Keys.OfAddress(driver.Journeys.Shop.Id, email), CancellationToken.None))
        {
            came.AddRange(await driver.OccasionsOf(order.Value));
        }

        return came;
    }

    private static async Task<OccasionDriver> Waiting(int customers)
    {
        var driver = new OccasionDriver(Start, null, Spring);
        for (var number = 0; number < customers; number++)
        {
            await driver.Orders(number.ToString(CultureInfo.InvariantCulture), $"c{number}@example.com");
        }

        await driver.MoveTo("2026-04-08T12:00:00Z");
        await driver.Journeys.MoveTo(Midnight);
        return driver;
    }

    private static async Task<bool> Breaks(PlanningProcess process, Instant now)
    {
        try
        {
            await process.Run(now);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
