using PostPurchase.Core.Intake.Reading;
using PostPurchase.Core.Messages.Markup;
using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>Reads a product from a row of a feed.</summary>
internal static class FeedProduct
{
    private const int MaxTitle = 200;
    private const int MaxLabel = 100;
    private const int MaxTags = 20;
    private const int MaxTagsText = 4000;

    private static readonly char[] TagSeparators = [',', ';', '|'];

    /// <param name="row">As it stands in the feed.</param>
    /// <param name="currency">Of prices that name none; null: they must name one.</param>
    public static FeedEntry Read(SheetRow row, string? currency)
    {
        var id = Required(row, FeedColumns.Id, row[FeedColumns.Id].Id());
        var title = Required(row, FeedColumns.Title, row[FeedColumns.Title].Text(MaxTitle));
        var link = Required(row, FeedColumns.Link, Link(row));
        var code = row[FeedColumns.Currency].Currency() ?? currency;
        var product = new Product
        {
            Id = id ?? "",
            Title = title?.ReplaceLineEndings(" ") ?? "",
            Link = link ?? "",
            Price = FeedPrice.Read(row, FeedColumns.SalePrice, code) ?? FeedPrice.Read(row, FeedColumns.Price, code),
            Image = Image(row),
            Tags = Tags(row),
            Category = row[FeedColumns.Category].Text(MaxLabel),
            Sku = row[FeedColumns.Sku].Id(),
            Group = row[FeedColumns.Group].Id(),
            Available = Available(row),
        };
        return new FeedEntry(row.Line, row.Problems.Count == 0 ? product : null, Problems(row));
    }

    private static List<FeedProblem> Problems(SheetRow row) =>
        [.. row.Problems.Select(problem => new FeedProblem(problem.Line, problem.Column, problem.Problem))];

    private static string? Required(SheetRow row, SheetColumn column, string? value) =>
        row.Header.Has(column) ? row[column].Required(value) : value;

    private static string? Link(SheetRow row)
    {
        var cell = row[FeedColumns.Link];
        var link = SafeLink.Web(cell.Text(SafeLink.MaxLength + 1));
        if (link is null && cell.Exists)
        {
            cell.Report("must be an address that begins with https:// or http://");
        }

        return link;
    }

    /// <summary>The first of several; one that mails can't show is left out, since a product needs none.</summary>
    private static string? Image(SheetRow row) =>
        SafeLink.Image(row[FeedColumns.Image].Text(MaxTagsText)?.Split([',', '\n'], StringSplitOptions.TrimEntries)[0]);

    private static List<string> Tags(SheetRow row)
    {
        if (row[FeedColumns.Tags].Text(MaxTagsText) is not { } text)
        {
            return [];
        }

        // A JSON list comes a tag a line, so that tags may have commas.
        var tags = (text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n') : text.Split(TagSeparators))
            .Select(tag => CleanText.Of(tag, MaxLabel))
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (tags.Count > MaxTags)
        {
            row[FeedColumns.Tags].Report($"has {tags.Count} tags; at most {MaxTags} are taken");
        }

        return tags;
    }

    private static bool Available(SheetRow row)
    {
        var cell = row[FeedColumns.Available];
        switch (cell.Text()?.ToLowerInvariant().Replace('_', ' '))
        {
            case null or "in stock" or "backorder" or "preorder":
                return true;
            case "out of stock":
                return false;
            case var _ when cell.Flag() is { } flag:
                return flag;
            default:
                cell.Report("must be yes or no, or one of in_stock, out_of_stock, preorder and backorder");
                return false;
        }
    }
}
