using NodaTime;
using PostPurchase.Core.Shops;

namespace PostPurchase.Core.PastOrders.Sheets;

/// <summary>Gathers the rows of each order, and has them read. An order with a bad row is malformed as a whole.</summary>
internal static class SheetOrders
{
    /// <summary>More rows than any order has: so many with one key are something else.</summary>
    public const int MaxRows = 1000;

    /// <summary>Characters of an order that are held in mind.</summary>
    private const int MaxSize = 8 * SheetReader.MaxRow;

    public static IEnumerable<PastOrderEntry> Read(IEnumerable<SheetRow> rows, ISheetFormat format, Shop shop)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? DateTimeZone.Utc;
        var gathered = new List<SheetRow>();
        var size = 0;
        string? key = null;
        foreach (var row in rows)
        {
            var next = format.KeyOf(row);
            if (gathered.Count > 0 && (next is null || next != key))
            {
                yield return Entry(gathered, format, shop, zone);
                gathered.Clear();
                size = 0;
            }

            key = next;
            if (gathered.Count <= MaxRows && size <= MaxSize)
            {
                gathered.Add(row);
                size += row.Size;
            }
        }

        if (gathered.Count > 0)
        {
            yield return Entry(gathered, format, shop, zone);
        }
    }

    private static PastOrderEntry Entry(List<SheetRow> rows, ISheetFormat format, Shop shop, DateTimeZone zone)
    {
        if (rows.Count > MaxRows || rows.Sum(row => row.Size) > MaxSize)
        {
            rows[0].Report("the order", $"has more than {MaxRows} rows, or rows of more than {MaxSize} characters");
        }

        var line = rows[0].Line;
        var order = rows.TrueForAll(row => row.Problems.Count == 0) ? format.Read(rows, shop, zone) : new SheetOrder([]);
        var problems = rows.SelectMany(row => row.Problems).Distinct().ToList();
        if (problems.Count > 0)
        {
            return Malformed(problems);
        }

        return order.Ignored is { } topic
            ? new PastOrderEntry.Ignored(line, topic)
            : new PastOrderEntry.Understood(line, order.Events[0].OrderId, order.Events, []);
    }

    private static PastOrderEntry.Malformed Malformed(List<SheetProblem> problems)
    {
        var line = problems.Min(problem => problem.Line);
        var text = problems is [var only]
            ? only.Problem
            : string.Join("; ", problems.Select(problem => $"{At(problem, line)}{problem.Column} {problem.Problem}"));
        return new PastOrderEntry.Malformed(line, string.Join(", ", problems.Select(problem => problem.Column).Distinct(StringComparer.Ordinal)), text);
    }

    private static string At(SheetProblem problem, long line) => problem.Line == line ? "" : $"line {problem.Line}: ";
}
