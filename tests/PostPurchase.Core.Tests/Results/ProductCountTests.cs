using System.Globalization;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Results.Figures;
using PostPurchase.Core.Results.Statistics;
using static PostPurchase.Core.Tests.Results.CountedShop;

namespace PostPurchase.Core.Tests.Results;

/// <summary>What is counted of products, their ratings and what came back of them, against the event log.</summary>
public sealed class ProductCountTests
{
    public static TheoryData<int> Runs => [0, 1];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Figures_of_products_are_those_of_the_event_log(int run)
    {
        var (shop, site, log) = await Counted(run);
        var head = await site.Stored.Head(shop.Driver.Shop.Id, CancellationToken.None);
        var reasons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var period in ResultPeriod.All)
        {
            var results = await site.Book.Products(shop.Driver.Shop.Id, head, period, CancellationToken.None);
            foreach (var product in Enumerable.Range(0, 6).Select(number => $"p{number}"))
            {
                var kept = log.Orders.Where(key => IsIn(log.Order(key)?.PlacedAt, period.Days, 0) && !log.Of<OrderEvent.Cancelled>(key).Any()).ToList();
                var pieces = kept.Sum(key => log.Order(key)?.Lines.Where(line => line.ProductId == product).Sum(line => line.Quantity) ?? 0);
                var returned = kept.SelectMany(key => log.Of<OrderEvent.ReturnRequested>(key)
                    .Where(_ => log.Of<OrderEvent.ReturnClosed>(key).MaxBy(closed => closed.At) is not { LinesKept: true })
                    .SelectMany(asked => asked.Lines)
                    .Where(piece => log.Order(key)?.Lines.FirstOrDefault(line => line.Id == piece.Id)?.ProductId == product)).ToList();
                var figures = results.Products.SingleOrDefault(one => one.Product == product);
                Assert.Equal((pieces, returned.Sum(piece => piece.Quantity)), (figures?.Pieces ?? 0, figures?.Returned ?? 0));
                Assert.Equal(ByReason(returned), figures?.Reasons.ToDictionary(StringComparer.Ordinal) ?? []);
                AssertRatings(
                    [.. log.LastAnswers(question => question == $"product:{product}").Where(answer => IsIn(answer.At, period.Days, 0)).Select(answer => answer.Value)],
                    figures?.Ratings ?? new ScoreFigures([0, 0, 0, 0, 0]));
                reasons.UnionWith(figures?.Reasons.Keys ?? []);
            }
        }

        Assert.True(reasons.Count >= 5, string.Join(' ', reasons));
    }

    private static Dictionary<string, decimal> ByReason(IEnumerable<LineQuantity> returned)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var piece in returned)
        {
            var reason = piece.Reason switch
            {
                "fit" or "size_too_small" => "fit",
                "not_as_described" => "different",
                "defective" or "late" => piece.Reason,
                "wrong_item" => "wrong",
                "style" => "dislike",
                "" or null => "unknown",
                _ => "other",
            };
            sums[reason] = sums.GetValueOrDefault(reason) + piece.Quantity;
        }

        return sums;
    }

    private static void AssertRatings(List<string> answers, ScoreFigures ratings)
    {
        var scores = answers.ConvertAll(answer => int.Parse(answer, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 5).Select(score => (long)scores.Count(given => given == score)), ratings.Counts);
        Assert.Equal(scores.Count == 0 ? -1 : scores.Average(), ratings.Average ?? -1, 9);
        Assert.Equal(new Proportion(scores.Count(score => score >= 4), scores.Count), ratings.Satisfied);
    }
}
