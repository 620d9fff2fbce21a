using NodaTime;
using PostPurchase.Core.Campaigns.Versions;
using PostPurchase.Core.Cases;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Acting;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Outbox;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Results;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Results.Facts;
using static PostPurchase.Core.Tests.Persisted.GoldenFile;

namespace PostPurchase.Core.Tests.Persisted;

/// <summary>Products, and what is learned and counted of orders.</summary>
public sealed class GoldenCatalogueTests
{
    [Fact]
    public void What_a_customer_knows_of_an_order_is_stored_as_ever() => Matches("order-summary", new OrderSummary
    {
        PlacedAt = At,
        Spent = new Money(34.80m, "EUR"),
        Products = ["p1"],
        Tags = ["coffee"],
        Ended = true,
    });

    [Fact]
    public void What_went_back_of_an_order_is_stored_as_ever() =>
        Matches("order-summary-returned", new OrderSummary { PlacedAt = At, Products = ["p1"], Returned = ["p2"] });

    [Fact]
    public void The_catalogue_is_stored_as_ever() => Matches("catalogue", new
    {
        Head = new CatalogueHead(3, 2, 1, 450, At),
        Product = new Product
        {
            Id = "p1",
            Title = "Hausmischung",
            Link = "https://morgenrot.example/p1",
            Price = new Money(14.95m, "EUR"),
            Image = "https://cdn.morgenrot.example/p1.jpg",
            Tags = ["coffee"],
            Category = "Coffee > Filter",
            Sku = "KA-1",
            Group = "house",
            Available = false,
        },
    });

    [Fact]
    public void What_was_learned_is_stored_as_ever() => Matches("learned", new
    {
        Head = new LearnedHead(1774515600, 1774429200, At, new LocalDate(2025, 3, 26), 500, 40, 12),
        State = new LearningState
        {
            Next = At,
            Stage = LearningStage.Reading,
            Run = 1774515600,
            BegunAt = At,
            From = new LocalDate(2025, 3, 26),
            To = new LocalDate(2026, 3, 26),
            Shards = 8,
            Done = 1,
            Cursor = "3:day|demo|2026-03-01|1001",
            Orders = 500,
            Customers = 400,
            Products = 40,
            Pairs = 12,
        },
        Bought = new BoughtTogether(100, [new Companion("p2", 40, 4.25)]),
        Popular = new[] { new ProductCount("p1", 100) },
    });

    [Fact]
    public void Accessory_rules_are_stored_as_ever() => Matches("accessory-rules", new RuleSet
    {
        Show = 4,
        Rules =
        [
            new AccessoryRule
            {
                Id = "filters",
                Bought = new RuleCondition { Product = "p1", Tag = "coffee", Category = "Coffee" },
                Recommend = new RuleTarget { Products = ["p2"], Tags = ["filter"], Categories = ["Accessories"] },
            },
        ],
    });

    [Fact]
    public void What_was_counted_is_stored_as_ever() => Matches("results", new
    {
        Head = new ResultsHead(1774515600, 1774429200, At, new LocalDate(2026, 3, 25), 500),
        State = new ResultsState
        {
            Next = At,
            Stage = ResultsStage.Reading,
            Run = 1774515600,
            BegunAt = At,
            Last = new LocalDate(2026, 3, 25),
            Zone = "Europe/Berlin",
            Shards = 2,
            Done = 1,
            Cursor = "3:day|demo|2026-03-01|1001",
            Orders = 500,
        },
        Stages = Enum.GetValues<ResultsStage>(),
        Tally = new Tally
        {
            Subject = "product|p1",
            Title = "Espresso",
            TitleAt = At,
            Slots = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal)
            {
                ["p30"] = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["pieces"] = 12.5m, ["returned.fit"] = 1 },
            },
        },
        Part = new CustomerPart
        {
            Customer = "0a1b",
            PlacedAt = At,
            Order = "2c3d",
            Spent = new Money(14.95m, "EUR"),
            Entries = [new CustomerPart.Entry("post-purchase", At, true)],
            Objections = [new CustomerPart.Objection(At, At, "post-purchase", "survey", "a")],
        },
    });
}
