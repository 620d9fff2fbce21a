using System.Text;
using NodaTime;
using PostPurchase.Core.Auditing;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Privacy;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Privacy;

/// <summary>A shop with a customer of whom everything is on record, and who is then erased.</summary>
internal sealed class ErasureScene
{
    public static readonly Instant Placed = Happened.Moment("2026-03-26T09:00:00Z");
    public static readonly Instant Erased = Happened.Moment("2026-03-28T09:00:00Z");

    public ErasureScene()
    {
        Breaking = new BreakingStore(Store);
        Shop = new JourneyDriver(Placed, store: Breaking);
    }

    public MemoryStore Store { get; } = new();

    public BreakingStore Breaking { get; }

    public JourneyDriver Shop { get; }

    public async Task Lives(bool bounces = true)
    {
        var customer = new CustomerRef("c1", "anna@example.com");
        await Shop.Happens(new CustomerEvent.Changed { At = Placed - Duration.FromDays(9), Customer = customer, FirstName = "Anna", LastName = "Müller", Birthday = new LocalDate(1990, 5, 1), AcceptsMarketing = true });
        await Shop.Happens(
            Happened.At("2026-03-26T09:00:00Z").Placed(),
            Happened.At("2026-03-26T10:00:00Z").Shipped(),
            Happened.At("2026-03-26T11:00:00Z").ReturnRequested("r1", new LineQuantity("l1", 1, "Anna: too bitter")));
        await Shop.Answers.Record(Shop.Key(new OrderId("1001")), new Dictionary<string, string> { ["comment"] = "Anna Müller says hello" }, Shop.Now, CancellationToken.None);
        if (bounces)
        {
            await Shop.Happens(new CustomerEvent.AddressFailed { At = Placed, Customer = new CustomerRef(null, "anna@example.com"), Detail = "bounced" });
        }

        await KeepMalformed("""{"id":null,"email":"Anna\u0040example.com","name":"Anna M\u00fcller"}""");
        await Shop.Settle();
    }

    public async Task KeepMalformed(string body) => await Shop.Privacy.Ledger.KeepMalformed(
        Shop.Shop.Id,
        "standard",
        new Delivery.Malformed("order.placed", "$.id", "is missing"),
        new WebhookRequest(new Dictionary<string, string>(StringComparer.Ordinal), Encoding.UTF8.GetBytes(body)),
        Shop.Now,
        CancellationToken.None);

    public async Task<ErasureReport> Erase(CustomerRef customer)
    {
        if (Shop.Now < Erased)
        {
            await Shop.MoveTo(Erased);
        }

        var request = new ErasureRequest { Shop = Shop.Shop.Id, At = Erased, ReceivedAt = Erased, By = new Who("Mira", "ab12"), Customer = customer };
        var report = await Shop.Privacy.Erasure.Erase(request, Shop.Now, CancellationToken.None);
        await Shop.Settle();
        return report;
    }

    public void AssertGone()
    {
        string[] personal = ["anna", "müller", "Invalidenstr", "10115", "1990-05-01", "bitter", "00340000000000000017", "BDAY-7KQ2"];
        Assert.All(Store.Texts(), text => Assert.All(personal, mark => Assert.DoesNotContain(mark, Decoded(text), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>With what stands there as base64.</summary>
    private static string Decoded(string text)
    {
        const string Body = "\"body\":\"";
        var at = text.IndexOf(Body, StringComparison.Ordinal);
        return at < 0 ? text : text + PayloadMarks.Unescaped(Convert.FromBase64String(text[(at + Body.Length)..text.IndexOf('"', at + Body.Length)]));
    }
}
