using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.Console.Charts;

/// <summary>Differences with the range in which they lie, one below the other; the upright line is none.</summary>
internal static class IntervalChart
{
    private const double Row = 26;
    private const double Names = 200;

    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What there is to see in it, in words.</param>
    /// <param name="rows">Name, difference, and where it lies.</param>
    /// <param name="write">Writes a value of the axis.</param>
    public static MarkupString Of(
        string id, string title, string description, IReadOnlyList<(string Name, double Value, double Low, double High)> rows, Func<double, string> write)
    {
        var frame = new ChartFrame((rows.Count * Row) + 50);
        var reach = Math.Max(rows.Max(row => Math.Max(Math.Abs(row.Low), Math.Abs(row.High))) * 1.1, 0.001);
        double X(double value) => Names + ((value + reach) / (2 * reach) * (ChartFrame.Width - Names - 20));
        foreach (var value in new[] { -reach, 0, reach })
        {
            frame.Line(X(value), ChartFrame.Top, X(value), frame.Floor, "axis");
            frame.Text(X(value), frame.Floor + 18, write(value), value < 0 ? "start" : value > 0 ? "end" : "middle");
        }

        for (var index = 0; index < rows.Count; index++)
        {
            var (name, value, low, high) = rows[index];
            var y = ChartFrame.Top + (Row * index) + (Row / 2);
            frame.Text(0, y + 4, name, "start");
            frame.Line(X(low), y, X(high), y, "line series-1");
            frame.Dot(X(value), y, 5, "series-1", $"{name}: {write(value)} ({write(low)} – {write(high)})");
        }

        return frame.Draw(id, title, description);
    }
}
