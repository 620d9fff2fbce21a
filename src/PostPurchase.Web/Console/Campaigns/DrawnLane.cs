using System.Globalization;
using Microsoft.AspNetCore.Components;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Messages;
using PostPurchase.Web.Console.Charts;
using PostPurchase.Web.Console.Frame;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary>A lane of a campaign's timeline with the places of what is drawn on it, in the picture's own units.</summary>
internal sealed record DrawnLane(AnchorEvent On, IReadOnlyList<DrawnLane.Mark> Marks, IReadOnlyList<(int Days, double X)> Ticks, double Height)
{
    public const int Width = 900;
    public const int Left = 24;

    private const int Ruler = 22;
    private const double LetterWidth = 7.2;
    private const int RowHeight = 20;
    private const int FirstRow = 50;

    private static readonly int[] Steps = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730];

    /// <summary>A mail: its place on the ruler, and its name below.</summary>
    public sealed record Mark(Step Step, string Name, double Days, double X, double Y, double TextX, bool IsEnd);

    /// <param name="days">How far the ruler reaches: as far for each lane, so that they can be compared.</param>
    /// <param name="name">What a mail is called.</param>
    public static DrawnLane Of(Timeline.Lane lane, double days, Func<Step, string> name)
    {
        var rows = new List<double>();
        var marks = lane.Marks.Select(mark => Place(mark, name(mark.Step), XOf(mark.Days, days), rows)).ToList();
        var every = Steps.FirstOrDefault(step => days / step <= 10, 3650);
        var ticks = Enumerable.Range(0, (int)(days / every) + 1).Select(tick => (tick * every, XOf(tick * every, days))).ToList();
        return new DrawnLane(lane.On, marks, ticks, FirstRow + (Math.Max(1, rows.Count) * RowHeight) - 10);
    }

    /// <param name="id">Unique in the page.</param>
    public MarkupString Draw(string id, ConsoleVisit visit)
    {
        var frame = new ChartFrame(Height, Width);
        frame.Line(Left, Ruler, Width - 10, Ruler, "axis");
        foreach (var (days, x) in Ticks)
        {
            frame.Line(x, Ruler - 5, x, Ruler + 5, "axis");
            frame.Text(x, Ruler - 10, days == 0 ? visit.Say("sofort", "at once") : visit.Say($"{days} T", $"{days} d"));
        }

        foreach (var mark in Marks)
        {
            frame.Line(mark.X, Ruler, mark.X, mark.Y - 11, "axis");
            frame.Dot(mark.X, Ruler, 6, SeriesOf(mark.Step.Class));
            frame.Text(mark.TextX, mark.Y, mark.Name, mark.IsEnd ? "end" : "start", "name");
        }

        var words = Marks.Select(mark => $"{mark.Name} {visit.Say("nach", "after")} {mark.Days.ToString("0.#", CultureInfo.InvariantCulture)} {visit.Say("Tagen", "days")}");
        return frame.Draw(id, CampaignText.Anchor(On, visit), string.Join("; ", words));
    }

    private static string SeriesOf(MessageClass kind) => kind switch { MessageClass.Contract => "series-4", MessageClass.Service => "series-2", _ => "series-1" };

    private static double XOf(double days, double all) => Left + (days / all * (Width - Left - 30));

    /// <summary>In the first row in which the name has room.</summary>
    private static Mark Place(Timeline.Mark mark, string name, double x, List<double> rows)
    {
        var width = name.Length * LetterWidth;
        var isEnd = x + width > Width;
        var (from, to) = isEnd ? (x - width, x) : (x, x + width);
        var row = rows.FindIndex(end => end + 10 < from);
        if (row < 0)
        {
            rows.Add(to);
            row = rows.Count - 1;
        }

        rows[row] = to;
        return new Mark(mark.Step, name, mark.Days, x, FirstRow + (row * RowHeight), isEnd ? x + 5 : x - 5, isEnd);
    }
}
