using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.Console.Charts;

/// <summary>Lines over months or weeks.</summary>
internal static class LineChart
{
    private const int Steps = 4;

    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What there is to see in it, in words.</param>
    /// <param name="labels">Below the points, in order.</param>
    /// <param name="series">The lines.</param>
    /// <param name="axis">Lowest and highest value.</param>
    /// <param name="write">Writes a value of the axis.</param>
    public static MarkupString Of(
        string id, string title, string description, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series, (double Low, double High) axis, Func<double, string> write)
    {
        var frame = new ChartFrame();
        var (low, high) = axis;
        for (var step = 0; step <= Steps; step++)
        {
            var value = low + ((high - low) * step / Steps);
            frame.Line(ChartFrame.Left, frame.Y(value, low, high), ChartFrame.Left + ChartFrame.Inner, frame.Y(value, low, high), "axis");
            frame.Text(ChartFrame.Left - 6, frame.Y(value, low, high) + 4, write(value), "end");
        }

        double X(int index) => ChartFrame.Left + (labels.Count == 1 ? ChartFrame.Inner / 2 : ChartFrame.Inner * index / (labels.Count - 1));
        var every = Math.Max(1, (int)Math.Ceiling(labels.Count / 7.0));
        for (var index = 0; index < labels.Count; index += every)
        {
            frame.Text(X(index), frame.Floor + 18, labels[index], index == 0 ? "start" : index > labels.Count - 2 ? "end" : "middle");
        }

        for (var line = 0; line < series.Count; line++)
        {
            var points = series[line].Values.Select((value, index) => (Value: value, Index: index)).Where(point => point.Value is not null)
                .Select(point => (X: X(point.Index), Y: frame.Y(Math.Clamp(point.Value ?? low, low, high), low, high), point.Index, point.Value)).ToList();
            frame.Path(points.Select(point => (point.X, point.Y)), $"line series-{line + 1}");
            foreach (var (x, y, index, value) in points)
            {
                frame.Dot(x, y, 3, $"series-{line + 1}", $"{series[line].Name}, {labels[index]}: {write(value ?? 0)}");
            }
        }

        return frame.Draw(id, title, description);
    }
}
