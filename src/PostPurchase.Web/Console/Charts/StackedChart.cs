using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.Console.Charts;

/// <summary>Bars of parts that stand on each other, one for each day or hour.</summary>
internal static class StackedChart
{
    private const int Steps = 2;
    private const double MostLabels = 14;

    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">Where its numbers stand.</param>
    /// <param name="bars">In order.</param>
    /// <param name="series">Names of the parts; at most four.</param>
    /// <param name="write">Writes a value.</param>
    public static MarkupString Of(
        string id, string title, string description, IReadOnlyList<Bar> bars, IReadOnlyList<string> series, Func<double, string> write)
    {
        var frame = new ChartFrame();
        var high = ChartFrame.RoundUp(bars.Select(bar => bar.Parts.Sum()).DefaultIfEmpty().Max(), Steps);
        frame.Axis(high, Steps, write);
        var (slot, every) = (ChartFrame.Inner / Math.Max(1, bars.Count), Math.Max(1, (int)Math.Ceiling(bars.Count / MostLabels)));
        for (var at = 0; at < bars.Count; at++)
        {
            var left = ChartFrame.Left + (slot * at);
            if (at % every == 0 && bars[at].Short.Length > 0)
            {
                frame.Text(left + (slot * 0.5), frame.Floor + 18, bars[at].Short);
            }

            var below = 0d;
            for (var part = 0; part < bars[at].Parts.Count; part++)
            {
                var value = bars[at].Parts[part];
                if (value > 0)
                {
                    below += value;
                    var y = frame.Y(below, 0, high);
                    frame.Box(left + (slot * 0.15), y, slot * 0.7, frame.Y(below - value, 0, high) - y, $"series-{part + 1}", $"{bars[at].Name}: {series[part]} {write(value)}");
                }
            }
        }

        return frame.Draw(id, title, description);
    }

    /// <param name="Name">In full.</param>
    /// <param name="Short">Below the bar; empty for nothing.</param>
    /// <param name="Parts">In the order of the series.</param>
    public sealed record Bar(string Name, string Short, IReadOnlyList<double> Parts);
}
