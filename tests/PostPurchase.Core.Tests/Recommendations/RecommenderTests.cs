using NodaTime;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Catalogue.Feeds;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations;
using PostPurchase.Core.Recommendations.Choosing;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.Core.Recommendations.Rules;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Core.Tests.Catalogue;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Journeys;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.Recommendations;

/// <summary>From stored rules, counts and catalogue to the products of an order, and into mails.</summary>
public sealed class RecommenderTests
{
    private static readonly Instant Placed = Happened.Moment("2026-03-26T09:00:00Z");
    private static readonly ShopId Shop = new("demo");
    private static readonly CustomerKeys Keys = new(new byte[32]);

    private readonly MemoryStore _store = new();
    private readonly StoredCatalogue _catalogue;
    private readonly RuleBook _rules;
    private readonly Recommender _recommender;

    public RecommenderTests()
    {
        _catalogue = new StoredCatalogue(_store, TimeProvider.System);
        _rules = new RuleBook(_store);
        _recommender = new Recommender(_catalogue, _rules, new SuggestionSource(_catalogue, new Learned(_store)), new CustomerRecords(_store, Keys));
    }

    [Fact]
    public async Task Rules_come_first_then_what_is_bought_together_then_what_is_popular()
    {
        await Fill();

        var found = await For(An.OrderState());

        Assert.Equal(
            [
                ("mill", new RecommendationReason.Rule("grind")),
                ("filter", new RecommendationReason.Together("p-l1", 40, 0.4, 4)),
                ("decaf", (RecommendationReason)new RecommendationReason.Popular("tag coffee", 70)),
                ("mug", new RecommendationReason.Popular(null, 90)),
            ],
            found.Select(one => (one.Product.Id, one.Reason)));
    }

    [Fact]
    public async Task Without_consent_nothing_is_shown_that_has_nothing_to_do_with_the_order()
    {
        await Fill();

        var found = await For(An.OrderState(), RecommendationScope.Related);

        Assert.Equal(["mill", "filter", "decaf"], found.Select(one => one.Product.Id));
    }

    [Fact]
    public async Task What_was_sent_back_recommends_nothing_and_is_not_recommended()
    {
        await Fill();
        var order = An.Order();

        var found = await For(new OrderState { Order = order, KeptLines = [order.Lines[1] with { Tags = [] }] });

        Assert.DoesNotContain(found, one => one.Reason is RecommendationReason.Together || one.Product.Id is "p-l1" or "p-l2" or "p-l1-1kg");
    }

    [Fact]
    public async Task What_the_customer_sent_back_earlier_is_not_recommended_in_any_variant()
    {
        await Fill();
        var earlier = An.Order() with { Id = new("earlier"), Lines = [An.Order().Lines[0] with { ProductId = "mill" }, An.Order().Lines[1] with { ProductId = "mug" }] };
        var back = OrderSummary.Of(earlier, new OrderState { Order = earlier, KeptLines = [earlier.Lines[1]] });
        foreach (var partition in Keys.Of(Shop, earlier))
        {
            await new CustomerPartitions(_store).Register(partition, earlier.Id, back, CancellationToken.None);
        }

        Assert.Equal(["filter", "decaf", "mug"], (await For(An.OrderState())).Select(one => one.Product.Id));
    }

    [Fact]
    public void What_was_cancelled_was_not_sent_back()
    {
        var order = An.Order();

        Assert.Null(OrderSummary.Of(order, new OrderState { Order = order, KeptLines = [], CancelledAt = Placed }).Returned);
        Assert.Null(OrderSummary.Of(order, new OrderState { Order = order, KeptLines = order.Lines }).Returned);
        Assert.Equal(2, OrderSummary.Of(order, new OrderState { Order = order, KeptLines = [] }).Returned?.Count);
    }

    [Fact]
    public async Task Without_a_catalogue_there_is_nothing_to_show()
    {
        await Learned();

        Assert.Empty(await For(An.OrderState()));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task Care_tips_bring_matching_products_unless_something_is_wrong(bool objected, bool hasCase, bool shown)
    {
        await Fill();
        var shop = new JourneyDriver(Placed, A.Shop(), _store);
        shop.Extras.Add(new RecommendationExtra(_recommender));
        await shop.Happens(Happened.At("2026-03-26T09:00:00Z").Placed(), Happened.At("2026-03-27T09:00:00Z").Shipped(), Happened.At("2026-03-28T09:00:00Z").Delivered());
        if (objected)
        {
            await shop.Happens(new OrderEvent.Objected { At = Placed, OrderId = new OrderId("1001"), Source = "test" });
        }

        if (hasCase)
        {
            await shop.Happens(Happened.At("2026-03-28T10:00:00Z").CaseOpened("c1"));
        }

        await shop.MoveTo(Placed + Duration.FromDays(60));

        var tips = shop.Provider.Sent.Where(sent => sent.Mail.Step == "care-tips").Select(sent => sent.Mail).ToList();
        Assert.Equal(shown, tips.Any(mail => mail.Html.Contains("https://shop.example/mill", StringComparison.Ordinal) && mail.Text.Contains("Mühle, 89,00 €", StringComparison.Ordinal)));
        Assert.DoesNotContain(shop.Provider.Sent, sent => sent.Mail.Class != MessageClass.Advertising && sent.Mail.Html.Contains("shop.example", StringComparison.Ordinal));
    }

    [Fact]
    public void Offers_need_a_basis_and_an_order_without_trouble()
    {
        var consenting = An.OrderState();
        var existing = An.OrderState(An.Order() with { Customer = A.Buyer() with { AcceptsMarketing = false } });
        var shop = A.Shop();

        Assert.Equal(RecommendationScope.Anything, Advertised.Scope(consenting, shop));
        Assert.Equal(RecommendationScope.Related, Advertised.Scope(existing, shop));
        Assert.Null(Advertised.Scope(existing, shop with { ExistingCustomerNotice = null }));
        Assert.Null(Advertised.Scope(consenting with { CancelledAt = Placed }, shop));
        Assert.Null(Advertised.Scope(consenting with { Returns = [A.Return("r1")] }, shop));
        Assert.Null(Advertised.Scope(consenting with { OpenCases = ["c1"] }, shop));
        Assert.Null(Advertised.Scope(
            consenting with { Consents = ConsentState.None.After(new OrderEvent.Objected { At = Placed, OrderId = new OrderId("1001"), Source = "test" }) }, shop));
    }

    private ValueTask<IReadOnlyList<Recommendation>> For(OrderState state, RecommendationScope scope = RecommendationScope.Anything) =>
        _recommender.For(A.Shop(), state, scope, CancellationToken.None);

    /// <summary>The sample order is of p-l1 and p-l2; p-l1 has a larger pack of the same group.</summary>
    private async Task Fill()
    {
        Product[] products =
        [
            Product("p-l1", "Hausmischung", 14.95m) with { Group = "house", Tags = ["coffee"], Category = "Coffee" },
            Product("p-l1-1kg", "Hausmischung 1 kg", 27m) with { Group = "house", Tags = ["coffee"], Category = "Coffee" },
            Product("p-l2", "Espresso Nachtzug", 9.5m) with { Tags = ["coffee"] },
            Product("mill", "Mühle", 89m), Product("filter", "Filter", 4.5m), Product("decaf", "Entkoffeiniert", 8m) with { Tags = ["coffee"] },
            Product("mug", "Tasse", 12m), Product("gone", "Vergriffen", 1m) with { Available = false },
        ];
        var report = await new CatalogueImport(_store, _catalogue).Apply(Shop, Feed.Of(Feed.Json(products)), null, Placed, CancellationToken.None);
        Assert.True(report.Taken, string.Join('\n', report.Problems));
        await _rules.Save(Shop, new RuleSet
        {
            Show = 6,
            Rules =
            [
                new AccessoryRule { Id = "tea", Bought = new RuleCondition { Tag = "tea" }, Recommend = new RuleTarget { Products = ["mug"] } },
                new AccessoryRule { Id = "grind", Bought = new RuleCondition { Category = "coffee" }, Recommend = new RuleTarget { Products = ["gone", "mill", "p-l2"] } },
            ],
        }, CancellationToken.None);
        await Learned();
    }

    private async Task Learned()
    {
        var rows = new (string Key, byte[] Data)[]
        {
            (LearnedRows.Head, StoredJson.Write(new LearnedHead(1, 0, Placed, null, 500, 8, 3))),
            (LearnedRows.Bought(1, "p-l1"), StoredJson.Write(new BoughtTogether(100, [new("house", 60, 9), new("unknown", 50, 5), new("filter", 40, 4), new("mill", 9, 2)]))),
            (LearnedRows.Popular(1), StoredJson.Write<ProductCount[]>([new("p-l1", 100), new("mug", 90), new("decaf", 70)])),
            (LearnedRows.Popular(1, ProductLabel.OfTag("coffee")), StoredJson.Write<ProductCount[]>([new("p-l1", 100), new("decaf", 70)])),
        };
        await _store.Commit(LearnedRows.Partition(Shop), [.. rows.Select(row => new RowChange.Put(row.Key, row.Data))], CancellationToken.None);
    }

    private static Product Product(string id, string title, decimal price) =>
        new() { Id = id, Title = title, Link = $"https://shop.example/{id}", Price = new Money(price, "EUR"), Image = $"https://cdn.example/{id}.jpg" };
}
