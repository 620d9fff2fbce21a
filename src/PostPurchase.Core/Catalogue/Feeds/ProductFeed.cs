using PostPurchase.Core.PastOrders.Reading;
using PostPurchase.Core.PastOrders.Sheets;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>A product feed: CSV, or JSON as a list or an object a line. What it is is found from its content.</summary>
internal sealed class ProductFeed
{
    private ProductFeed(string? problem, IEnumerable<FeedEntry> entries)
    {
        Problem = problem;
        Entries = entries;
    }

    /// <summary>Why nothing of it can be read; null where it can.</summary>
    public string? Problem { get; }

    /// <summary>Read as they are asked for, once.</summary>
    public IEnumerable<FeedEntry> Entries { get; }

    /// <param name="content">Read from where it stands to its end; closed by the caller.</param>
    /// <param name="currency">Of prices that name none; null: they must name one.</param>
    public static ProductFeed Open(Stream content, string? currency)
    {
        var text = TextStream.Open(content);
        return text.FirstMark switch
        {
            null => Unusable("The feed is empty."),
            '<' => Unusable("The feed is XML or HTML. CSV or JSON is needed."),
            '[' or '{' => new ProductFeed(null, Products(new JsonRows(text.Utf8).Rows(), currency)),
            _ => OpenSheet(text, currency),
        };
    }

    private static ProductFeed OpenSheet(TextStream text, string? currency)
    {
        var reader = new SheetReader(text.Characters());
        if (reader.Header is not { } header)
        {
            return Unusable("The first line is longer than any header.");
        }

        var missing = FeedColumns.Required.Where(column => !header.Has(column)).Select(column => column.Name).ToList();
        return missing.Count == 0
            ? new ProductFeed(null, Products(reader.Rows(), currency))
            : Unusable($"The first line must name the columns; it has none for {string.Join(", ", missing)}.");
    }

    /// <summary>Rows that are at fault as such are not read as products.</summary>
    private static IEnumerable<FeedEntry> Products(IEnumerable<SheetRow> rows, string? currency)
    {
        foreach (var row in rows)
        {
            if (row.Problems.Count == 0)
            {
                ReportMissing(row);
                yield return FeedProduct.Read(row, currency);
            }
            else
            {
                yield return new FeedEntry(
                    row.Line, null, [.. row.Problems.Select(problem => new FeedProblem(problem.Line, problem.Column, problem.Problem))]);
            }
        }
    }

    /// <summary>Objects of JSON have a header each, which may lack a column.</summary>
    private static void ReportMissing(SheetRow row)
    {
        foreach (var column in FeedColumns.Required.Where(column => !row.Header.Has(column)))
        {
            row.Report(column.Name, "is missing");
        }
    }

    private static ProductFeed Unusable(string problem) => new(problem, []);
}
