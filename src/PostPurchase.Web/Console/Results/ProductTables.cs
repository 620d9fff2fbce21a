using PostPurchase.Core.Results.Figures;

namespace PostPurchase.Web.Console.Results;

/// <summary>The table of products.</summary>
internal static class ProductTables
{
    public static FigureTable Of(ProductResults results, FigureText text) => new(
        "products",
        text.Say("Produkte: Zufriedenheit und Retouren", "Products: satisfaction and returns"),
        [
            text.Say("Produkt", "Product"), text.Say("Kennung", "id"), text.Say("Stück", "pieces"), text.Say("zurück", "returned"), text.Say("Anteil", "share"), text.Say("Gründe", "reasons"),
            text.Say("Bewertungen", "ratings"), text.Say("im Mittel (1–5)", "on average (1–5)"), text.Say("zufrieden", "satisfied"), text.Say("liegt mit 95 % Sicherheit", "lies with 95% confidence"),
        ],
        [.. results.Products.Select(product => Row(product, text)), .. results.Others is { } others ? [Row(others, text)] : Array.Empty<IReadOnlyList<FigureCell>>()]);

    private static IReadOnlyList<FigureCell> Row(ProductFigures product, FigureText text) =>
    [
        FigureCell.Text(product.Product is null ? text.Say("alle übrigen", "all others") : product.Title ?? product.Product),
        FigureCell.Text(product.Product ?? ""),
        text.Count(product.Pieces),
        text.Count(product.Returned),
        text.Share((double?)product.ReturnRate),
        FigureCell.Text(RuleWords.List(product.Reasons, text.Visit)),
        text.Count(product.Ratings.Answers),
        text.Decimal(product.Ratings.Average, 2),
        text.Share(product.Ratings.Satisfied),
        text.Range(product.Ratings.Satisfied.Interval, product.Ratings.Answers > 0),
    ];
}
