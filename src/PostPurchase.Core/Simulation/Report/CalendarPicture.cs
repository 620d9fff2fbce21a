using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>The load of each day as a calendar: a column for each week, a row for each weekday, one strip for each year.</summary>
internal sealed class CalendarPicture(Load load, ReportWords words)
{
    private const int Cell = 13;
    private const int Left = 34;
    private const int Top = 34;
    private const int Levels = 4;
    private const int Days = 7;
    private const int Weeks = 54;
    private const int Width = Left + (Weeks * Cell);
    private const int Height = Top + (Days * Cell) + 30;

    private readonly long _most = load.Days.Select(load.Of).DefaultIfEmpty(0).Max();

    public void Write(HtmlWriter html)
    {
        foreach (var year in load.Days.GroupBy(day => day.Year))
        {
            html.Begin("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", $"{words.Calendar} {year.Key}");
            html.Begin("svg", "viewBox", $"0 0 {Width} {Height}", "role", "img", "aria-labelledby", $"cal{year.Key}", "xmlns", "http://www.w3.org/2000/svg");
            html.Element("title", $"{words.Calendar} {year.Key}: {Figures.Of(year.Sum(load.Of), words.Language)} {words.Mails}", "id", $"cal{year.Key}");
            Heads(html, year.Key);
            for (var day = new LocalDate(year.Key, 1, 1); day.Year == year.Key; day = day.PlusDays(1))
            {
                WriteDay(html, day);
            }

            Legend(html);
            html.End().End(newLine: true);
        }
    }

    /// <summary>0 for none; else by the share of the busiest day.</summary>
    private int LevelOf(long count) => count == 0 ? 0 : Math.Min(Levels, 1 + (int)(count * Levels / (_most + 1)));

    private void Heads(HtmlWriter html, int year)
    {
        html.Element("text", $"{year}", "x", "0", "y", "12");
        for (var month = 1; month <= words.Months.Count; month++)
        {
            html.Element("text", words.Months[month - 1], "x", $"{Left + (WeekOf(new LocalDate(year, month, 1)) * Cell)}", "y", $"{Top - 6}");
        }

        for (var day = 0; day < Days; day += 2)
        {
            html.Element("text", words.Weekdays[day], "x", "0", "y", $"{Top + (day * Cell) + 10}");
        }
    }

    private void WriteDay(HtmlWriter html, LocalDate day)
    {
        var count = load.Of(day);
        html.Begin("rect", "class", $"l{LevelOf(count)}", "x", $"{Left + (WeekOf(day) * Cell)}", "y", $"{Top + (((int)day.DayOfWeek - 1) * Cell)}",
            "width", $"{Cell - 2}", "height", $"{Cell - 2}", "rx", "2");
        html.Element("title", $"{LocalDatePattern.Iso.Format(day)}: {Figures.Of(count, words.Language)}").End();
    }

    private void Legend(HtmlWriter html)
    {
        var y = Top + (Days * Cell) + 10;
        html.Element("text", words.Legend, "x", $"{Left}", "y", $"{y + 10}");
        var shown = 0;
        foreach (var (level, least) in Enumerable.Range(0, Levels + 1).Select(level => (level, LeastOf(level))).Where(step => LevelOf(step.Item2) == step.level))
        {
            var x = Left + 100 + (shown++ * 110);
            html.Empty("rect", "class", $"l{level}", "x", $"{x}", "y", $"{y}", "width", $"{Cell - 2}", "height", $"{Cell - 2}", "rx", "2");
            html.Element("text", level == 0 ? "0" : $"≥ {Figures.Of(least, words.Language)}", "x", $"{x + Cell + 2}", "y", $"{y + 10}");
        }
    }

    /// <summary>The fewest mails of a level; of a level that few mails never reach, a number of another.</summary>
    private long LeastOf(int level) => level == 0 ? 0 : Math.Max(1, (((level - 1) * (_most + 1)) + Levels - 1) / Levels);

    private static int WeekOf(LocalDate day) => (day.DayOfYear - 1 + (int)new LocalDate(day.Year, 1, 1).DayOfWeek - 1) / Days;
}
