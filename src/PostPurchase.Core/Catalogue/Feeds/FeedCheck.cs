using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Catalogue.Feeds;

/// <summary>Reads a feed through without taking it in, and finds all that is wrong with it.</summary>
internal sealed class FeedCheck
{
    /// <summary>Products a feed may have.</summary>
    public const int MaxProducts = 100_000;

    private const int MaxProblems = 100;

    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);
    private readonly List<FeedProblem> _problems = [];
    private int _unavailable;
    private int _count;

    public FeedLabels Labels { get; } = new();

    /// <summary>Reads on to the end, or to the first product too many.</summary>
    public FeedReport Read(IEnumerable<FeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var problem in entry.Problems)
            {
                Report(problem);
            }

            if (entry.Product is { } product && !Take(entry.Line, product))
            {
                break;
            }
        }

        if (_lines.Count == 0 && _count == 0)
        {
            Report(new FeedProblem(1, "id", "is of no product: the feed has none, and a catalogue is not emptied by accident"));
        }

        return new FeedReport(false, _lines.Count, _unavailable, _count, _problems);
    }

    private bool Take(long line, Product product)
    {
        if (_lines.Count == MaxProducts)
        {
            Report(new FeedProblem(line, FeedColumns.Id.Name, $"is one product too many: at most {MaxProducts} are taken"));
            return false;
        }

        if (!_lines.TryAdd(product.Id, line))
        {
            Report(new FeedProblem(line, FeedColumns.Id.Name, $"stands in line {_lines[product.Id]} already"));
        }

        foreach (var label in product.Labels.Where(label => !StorageKey.Fits(label.Key)))
        {
            Report(new FeedProblem(line, label.Kind, "is too long"));
        }

        _unavailable += product.Available ? 0 : 1;
        if (Labels.Add(product))
        {
            return true;
        }

        Report(new FeedProblem(line, FeedColumns.Tags.Name, $"make more than {FeedLabels.MaxLabels} tags and categories in all"));
        return false;
    }

    private void Report(FeedProblem problem)
    {
        _count++;
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(problem);
        }
    }
}
