using NodaTime.Text;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>When the mails go out: by day and by hour, each as a picture and as a table.</summary>
internal static class LoadSections
{
    private const int Hours = 24;

    public static void Write(HtmlWriter html, Load load, ReportWords words)
    {
        html.Element("h2", words.Calendar).Element("p", words.CalendarText);
        new CalendarPicture(load, words).Write(html);
        html.Begin("details").Element("summary", words.Table);
        html.BeginTable(words.Calendar, words.Day, words.Contract, words.Service, words.Advertising, words.Total);
        foreach (var day in load.Days)
        {
            Row(html, $"{LocalDatePattern.Iso.Format(day)} {words.Weekdays[(int)day.DayOfWeek - 1]}", ofClass => load.Of(day, ofClass), words);
        }

        html.EndTable().End(newLine: true);
        html.Element("h2", words.Hours).Element("p", words.HoursText);
        new HoursPicture(load, words).Write(html);
        html.Begin("details").Element("summary", words.Table);
        html.BeginTable(words.Hours, words.Hour, words.Contract, words.Service, words.Advertising, words.Total);
        for (var hour = 0; hour < Hours; hour++)
        {
            var at = hour;
            Row(html, $"{hour:00}:00", ofClass => load.Of(at, ofClass), words);
        }

        html.EndTable().End(newLine: true);
    }

    private static void Row(HtmlWriter html, string head, Func<MessageClass, long> countOf, ReportWords words)
    {
        var counts = Enum.GetValues<MessageClass>().Select(countOf).ToList();
        html.Row([head, .. counts.Append(counts.Sum()).Select(count => Figures.Of(count, words.Language))]);
    }
}
