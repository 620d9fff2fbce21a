using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace PostPurchase.Web.Console.Charts;

/// <summary>What charts have in common: a picture with a name and a description, whose colours the page's style sheet gives. The numbers stand in a table beside it.</summary>
internal sealed class ChartFrame
{
    public const double Width = 640;
    public const double Left = 46;
    public const double Top = 12;

    /// <summary>Between the axis and the right edge.</summary>
    public const double Inner = Width - Left - Right;

    private const double Right = 12;
    private const double Bottom = 26;

    private static readonly int[] Round = [1, 2, 5, 10];

    private readonly List<XElement> _parts = [];
    private readonly double _width;
    private readonly double _height;

    /// <param name="height">Of the picture.</param>
    /// <param name="width">Of the picture; what counts from the edges of others has this one.</param>
    public ChartFrame(double height = 220, double width = Width) => (_height, _width) = (height, width);

    public double Floor => _height - Bottom;

    /// <summary>Where a value stands between the lowest and the highest of the axis.</summary>
    public double Y(double value, double low, double high) => Floor - ((value - low) / (high - low) * (Floor - Top));

    public void Line(double x, double y, double toX, double toY, string of) =>
        _parts.Add(new XElement("line", At("x1", x), At("y1", y), At("x2", toX), At("y2", toY), new XAttribute("class", of)));

    public void Text(double x, double y, string text, string anchor = "middle", string? of = null) =>
        _parts.Add(new XElement("text", At("x", x), At("y", y), new XAttribute("text-anchor", anchor), of is null ? null : new XAttribute("class", of), text));

    /// <summary>Lines from nothing to the top of the axis, with their values.</summary>
    public void Axis(double high, int steps, Func<double, string> write)
    {
        for (var step = 0; step <= steps; step++)
        {
            var value = high * step / steps;
            Line(Left, Y(value, 0, high), Left + Inner, Y(value, 0, high), "axis");
            Text(Left - 6, Y(value, 0, high) + 4, write(value), "end");
        }
    }

    /// <summary>The next number that is a round one for each of the axis's steps.</summary>
    public static double RoundUp(double value, int steps)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, value / steps)))));
        return Round.Select(factor => factor * unit * steps).First(candidate => candidate >= value);
    }

    public void Box(double x, double y, double width, double height, string of, string? title = null) =>
        _parts.Add(new XElement("rect", At("x", x), At("y", y), At("width", width), At("height", Math.Max(0, height)), new XAttribute("class", of), title is null ? null : new XElement("title", title)));

    public void Dot(double x, double y, double radius, string of, string? title = null) =>
        _parts.Add(new XElement("circle", At("cx", x), At("cy", y), At("r", radius), new XAttribute("class", of), title is null ? null : new XElement("title", title)));

    public void Path(IEnumerable<(double X, double Y)> points, string of) =>
        _parts.Add(new XElement("polyline", new XAttribute("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), new XAttribute("class", of)));

    /// <param name="id">Unique in the page.</param>
    public MarkupString Draw(string id, string title, string description) => (MarkupString)new XElement(
        "svg",
        new XAttribute("class", "chart"),
        new XAttribute("viewBox", $"0 0 {Number(_width)} {Number(_height)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
        new XElement("title", new XAttribute("id", id + "-title"), title),
        new XElement("desc", new XAttribute("id", id + "-desc"), description),
        _parts).ToString(SaveOptions.DisableFormatting);

    private static XAttribute At(string name, double value) => new(name, Number(value));

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
