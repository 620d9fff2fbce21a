using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;
using Xunit.Abstractions;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>Whatever happened to a customer, and in whatever order it is told before and after the erasure.</summary>
public sealed class ErasurePropertyTests(ITestOutputHelper output)
{
    private const int Histories = 150;

    private static readonly string[] Personal = ["anna", "müller", "Invalidenstr", "1990-05-01", "secret-word", "BDAY-7KQ2", "tracking.example"];

    [Fact]
    public async Task Nothing_personal_is_left_in_any_row_and_no_advertising_goes_out()
    {
        output.WriteLine($"seed {Seeds.Seed}");
        var random = new Random(Seeds.Seed);
        for (var history = 0; history < Histories; history++)
        {
            await Try(random);
        }
    }

    private static async Task Try(Random random)
    {
        var store = new MemoryStore();
        var arrivals = RandomOrderHistory.Of(random).Arrivals.Select(recorded => (recorded.Event, recorded.ReceivedAt)).ToList();
        var shop = new JourneyDriver(arrivals[0].ReceivedAt, store: store);
        var key = arrivals[0].Event.OrderId;
        var erasedAfter = random.Next(arrivals.Count + 1);
        for (var index = 0; index < erasedAfter; index++)
        {
            await shop.MoveTo(Instant.Max(shop.Now, arrivals[index].ReceivedAt));
            await shop.Happens(arrivals[index].Event);
            await Answer(shop, key, random);
        }

        await Tell(shop, random);
        var erasedAt = Instant.Max(shop.Now, arrivals[^1].ReceivedAt);
        await shop.MoveTo(erasedAt);
        await Erase(shop, random, erasedAt);
        foreach (var (happened, _) in arrivals.OrderBy(_ => random.Next()))
        {
            await shop.Happens(happened);
            await Answer(shop, key, random);
        }

        await Tell(shop, random);
        await shop.MoveTo(erasedAt + Duration.FromDays(200));

        Assert.All(store.Texts(), text => Assert.All(Personal, mark => Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(shop.Provider.Sent, sent => sent.At > erasedAt && sent.Mail.Class == MessageClass.Advertising);
    }

    private static async Task Answer(JourneyDriver shop, OrderId order, Random random)
    {
        if (random.Next(3) == 0)
        {
            var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = $"secret-word {random.Next()}", ["csat"] = "5" };
            await shop.Answers.Record(shop.Key(order), answers, shop.Now, CancellationToken.None);
            await shop.Settle();
        }
    }

    private static async Task Tell(JourneyDriver shop, Random random)
    {
        var customer = new CustomerRef(random.Next(2) == 0 ? "c1" : null, "anna@example.com");
        await shop.Happens(new CustomerEvent.Changed { At = Instant.FromUtc(2026, 1, 1, 0, 0), Customer = customer, FirstName = "Anna", AcceptsMarketing = random.Next(2) == 0 ? true : null });
        await shop.Happens(new CustomerEvent.AddressFailed { At = shop.Now, Customer = new CustomerRef(null, "anna@example.com"), Detail = "bounced 550 5.1.1" });
    }

    private static async Task Erase(JourneyDriver shop, Random random, Instant at)
    {
        // An order without an address is found by its customer's id only, and a customer's events by the address only.
        var request = new ErasureRequest { Shop = shop.Shop.Id, At = at, ReceivedAt = at, By = new Who(null, null), Customer = new CustomerRef("c1", "anna@example.com") };
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            await shop.Privacy.Erasure.Erase(request, at, CancellationToken.None);
            await shop.Settle();
        }
    }
}
