using PostPurchase.Core.Feedback;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Recommendations;
using PostPurchase.Core.Results.Counting;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Results.Facts;

/// <summary>What an order says of its products: pieces, and those that came back and why, on the day of the order; scores on that of the answer.</summary>
internal static class ProductFacts
{
    /// <summary>The reasons of the page for returns, and what shop systems call the same (shopify.dev, ReturnReason). Others may be what somebody wrote.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fit"] = "fit",
        ["size_too_small"] = "fit",
        ["size_too_large"] = "fit",
        ["different"] = "different",
        ["not_as_described"] = "different",
        ["defective"] = "defective",
        ["wrong"] = "wrong",
        ["wrong_item"] = "wrong",
        ["dislike"] = "dislike",
        ["unwanted"] = "dislike",
        ["style"] = "dislike",
        ["color"] = "dislike",
        ["late"] = "late",
    };

    public static IEnumerable<Fact> Of(CountedOrder order) => Pieces(order).Concat(Scores(order));

    /// <summary>The products of an order by name.</summary>
    public static IEnumerable<(string Product, string Title)> Titles(CountedOrder order) =>
        from line in order.Order.Lines
        let product = BoughtKey.Of(line)
        where product is not null && StorageKey.Fits(product)
        select (product, line.Title);

    private static IEnumerable<Fact> Pieces(CountedOrder order)
    {
        var (at, lines) = (order.Order.PlacedAt, order.Order.Lines.DistinctBy(line => line.Id).ToDictionary(line => line.Id, BoughtKey.Of, StringComparer.Ordinal));
        if (order.State.CancelledAt is not null)
        {
            yield break;
        }

        foreach (var line in order.Order.Lines.Where(line => BoughtKey.Of(line) is { } product && StorageKey.Fits(product)))
        {
            yield return new Fact(Subject.Product(BoughtKey.Of(line) ?? ""), Measure.Pieces, at, line.Quantity);
        }

        foreach (var piece in order.State.Returns.Where(item => !item.LinesKept).SelectMany(item => item.Lines))
        {
            if (lines.GetValueOrDefault(piece.Id) is { } product && StorageKey.Fits(product))
            {
                yield return new Fact(Subject.Product(product), Measure.Returned, at, piece.Quantity);
                yield return new Fact(Subject.Product(product), Measure.Of(Measure.Returned, ReasonOf(piece)), at, piece.Quantity);
            }
        }
    }

    private static string ReasonOf(LineQuantity piece) =>
        string.IsNullOrWhiteSpace(piece.Reason) ? "unknown" : Reasons.GetValueOrDefault(piece.Reason.Trim(), "other");

    private static IEnumerable<Fact> Scores(CountedOrder order) =>
        from answer in order.State.Answers.Values
        where Question.KindOf(answer.Question) == Question.Product && answer.Question.Length > Question.Product.Length + 1
            && Question.Normalize(answer.Question, answer.Value) == answer.Value
        let product = answer.Question[(Question.Product.Length + 1)..]
        where StorageKey.Fits(product)
        select new Fact(Subject.Product(product), Measure.Of(Measure.Rated, answer.Value), answer.At);
}
