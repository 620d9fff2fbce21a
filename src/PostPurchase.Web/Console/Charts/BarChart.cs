using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.Console.Charts;

/// <summary>Bars over weeks; several kinds stand beside each other.</summary>
internal static class BarChart
{
    private const int Steps = 4;

    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What there is to see in it, in words.</param>
    /// <param name="labels">Below the bars, in order.</param>
    /// <param name="series">The kinds of bars.</param>
    /// <param name="write">Writes a value of the axis.</param>
    public static MarkupString Of(
        string id, string title, string description, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series, Func<double, string> write)
    {
        var frame = new ChartFrame();
        var high = ChartFrame.RoundUp(series.SelectMany(one => one.Values).Max() ?? 0, Steps);
        frame.Axis(high, Steps, write);
        var (slot, every) = (ChartFrame.Inner / labels.Count, Math.Max(1, (int)Math.Ceiling(labels.Count / 7.0)));
        var bar = slot * 0.8 / series.Count;
        for (var index = 0; index < labels.Count; index++)
        {
            var left = ChartFrame.Left + (slot * index) + (slot * 0.1);
            if (index % every == 0)
            {
                frame.Text(left + (slot * 0.4), frame.Floor + 18, labels[index], index == 0 ? "start" : "middle");
            }

            for (var kind = 0; kind < series.Count; kind++)
            {
                if (series[kind].Values[index] is { } value and > 0)
                {
                    var y = frame.Y(value, 0, high);
                    frame.Box(left + (bar * kind), y, bar, frame.Floor - y, $"series-{kind + 1}", $"{series[kind].Name}, {labels[index]}: {write(value)}");
                }
            }
        }

        return frame.Draw(id, title, description);
    }
}
