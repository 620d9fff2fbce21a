using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>What of the file was left out.</summary>
internal static class SourceSection
{
    public static void Write(HtmlWriter html, TrialReport report, ReportWords words)
    {
        html.Element("h2", words.Unread);
        if (report.UnreadCount == 0)
        {
            html.Element("p", words.None);
        }
        else
        {
            html.Element("p", $"{Figures.Of(report.UnreadCount, words.Language)}. {words.UnreadText}");
            html.BeginTable(words.Unread, words.Line, words.Where, words.Problem);
            foreach (var unread in report.Unread)
            {
                html.Row(Figures.Of(unread.Line, words.Language), unread.Where, unread.Problem);
            }

            html.EndTable();
        }

        if (report.Ignored.Count > 0)
        {
            html.BeginTable(words.Ignored, words.Ignored, words.Count);
            foreach (var (topic, count) in report.Ignored.OrderBy(topic => topic.Key, StringComparer.Ordinal))
            {
                html.Row(topic, Figures.Of(count, words.Language));
            }

            html.EndTable();
        }
    }
}
