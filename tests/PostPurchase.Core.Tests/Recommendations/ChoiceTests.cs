using System.Globalization;
using PostPurchase.Core.Catalogue;
using PostPurchase.Core.Recommendations;
using PostPurchase.Core.Recommendations.Choosing;
using PostPurchase.Core.Recommendations.Learning;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Recommendations;

/// <summary>What is never recommended, over random orders and suggestions.</summary>
public sealed class ChoiceTests
{
    private readonly Random _random = new(Seeds.Seed);

    [Fact]
    public void Nothing_bought_sent_back_gone_or_shown_already_is_chosen()
    {
        for (var round = 0; round < 5000; round++)
        {
            var catalogue = Enumerable.Range(0, 12).Select(RandomProduct).ToDictionary(product => product.Id, StringComparer.Ordinal);
            var items = Enumerable.Range(0, _random.Next(5)).Select(_ => RandomItem(catalogue)).ToList();
            string[] returned = _random.Next(2) == 0 ? [] : [$"p{_random.Next(12)}"];
            var bought = new Bought(items, returned);
            var most = 1 + _random.Next(4);
            var suggestions = Enumerable.Range(0, 20).Select(_ => new Suggestion($"p{_random.Next(16)}", new RecommendationReason.Rule("r"))).ToList();

            var chosen = Choose(suggestions, catalogue, bought, most);

            Assert.True(chosen.Count <= most, Round(round));
            Assert.All(chosen, one => Assert.True(one.Product.Available, Round(round)));
            var names = items.SelectMany(item => item.Names).Concat(returned).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(chosen, one => one.Product.Names.Any(names.Contains));
            var shown = chosen.SelectMany(one => one.Product.Names).ToList();
            Assert.Equal(shown.Count, shown.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(chosen, Choose(suggestions, catalogue, bought, most));

            // Nothing that could be shown is left out while there is room.
            if (chosen.Count < most)
            {
                var left = suggestions.Select(one => catalogue.GetValueOrDefault(one.Product)).OfType<Product>()
                    .Where(product => product.Available && !product.Names.Any(names.Contains));
                Assert.All(left, product => Assert.Contains(product.Names, shown.Contains));
            }
        }
    }

    [Fact]
    public void Earlier_suggestions_go_first()
    {
        var catalogue = new[] { Product("p1"), Product("p2"), Product("p3") }.ToDictionary(product => product.Id, StringComparer.Ordinal);
        Suggestion[] suggestions = [new("p3", new RecommendationReason.Rule("r")), new("p1", new RecommendationReason.Popular(null, 9)), new("p3", new RecommendationReason.Popular(null, 8))];

        var chosen = Choose(suggestions, catalogue, new Bought([], []), 3);

        Assert.Equal([("p3", (RecommendationReason)new RecommendationReason.Rule("r")), ("p1", new RecommendationReason.Popular(null, 9))], chosen.Select(one => (one.Product.Id, one.Reason)));
    }

    [Fact]
    public void What_goes_with_several_of_the_products_goes_first_and_is_explained_by_the_best()
    {
        var learned = new Dictionary<string, BoughtTogether>(StringComparer.Ordinal)
        {
            ["a"] = new(100, [new Companion("x", 10, 4), new Companion("z", 10, 6)]),
            ["b"] = new(50, [new Companion("x", 20, 5)]),
        };

        var suggestions = LearnedSuggestions.Of(learned).ToList();

        Assert.Equal(["x", "z"], suggestions.Select(one => one.Product));
        Assert.Equal(new RecommendationReason.Together("b", 20, 0.4, 5), suggestions[0].Reason);
    }

    private static IReadOnlyList<Recommendation> Choose(
        IEnumerable<Suggestion> suggestions, Dictionary<string, Product> catalogue, Bought bought, int most)
    {
        var choice = new Choice(bought, most);
        foreach (var suggestion in suggestions)
        {
            choice.Offer(suggestion, catalogue.GetValueOrDefault(suggestion.Product));
        }

        return choice.Chosen;
    }

    private BoughtItem RandomItem(Dictionary<string, Product> catalogue)
    {
        var id = $"p{_random.Next(14)}";
        var line = A.Line($"l{_random.Next(100)}", "Something", 1) with
        {
            ProductId = _random.Next(3) == 0 ? null : id,
            Sku = _random.Next(3) == 0 ? null : $"s{_random.Next(6)}",
        };
        return new BoughtItem(line, _random.Next(4) == 0 ? null : catalogue.GetValueOrDefault(id), _random.Next(2) == 0);
    }

    private Product RandomProduct(int number) => Product($"p{number}") with
    {
        Sku = _random.Next(2) == 0 ? $"s{_random.Next(6)}" : null,
        Group = _random.Next(2) == 0 ? $"g{_random.Next(4)}" : null,
        Available = _random.Next(5) > 0,
    };

    private static Product Product(string id) => new() { Id = id, Title = id, Link = $"https://shop.example/{id}" };

    private static string Round(int round) => string.Create(CultureInfo.InvariantCulture, $"Seed {Seeds.Seed}, round {round}");
}
