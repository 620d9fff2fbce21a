using NodaTime.Text;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>What differs from the campaign that was compared with.</summary>
internal static class ComparisonSection
{
    public static void Write(HtmlWriter html, TrialReport report, ReportWords words)
    {
        if (report.Compared is not { } compared || report.Differences is not { } differences)
        {
            return;
        }

        var names = compared.Scenario.Campaigns.Select(trial => $"{trial.Campaign.Name.In(words.Language)} ({trial.Campaign.Id} {trial.Campaign.Version})");
        html.Element("h2", words.Comparison).Element("p", $"{words.Before}: {string.Join(", ", names)}.");
        html.Element("p", $"{words.Differing}: {Figures.Of(differences.Orders, words.Language)}.");
        html.Element("h3", words.ByStep).BeginTable(words.ByStep, words.Step, words.Before, words.After, words.Difference);
        foreach (var (step, before, after) in StepChange.Of(compared, report.Findings))
        {
            Row(html, step, before, after, words);
        }

        html.EndTable().Begin("details").Element("summary", words.ByDay);
        html.BeginTable(words.ByDay, words.Day, words.Before, words.After, words.Difference);
        foreach (var day in compared.Load.Days.Union(report.Findings.Load.Days).Order())
        {
            Row(html, LocalDatePattern.Iso.Format(day), compared.Load.Of(day), report.Findings.Load.Of(day), words);
        }

        html.EndTable().End(newLine: true);
        html.Element("h3", words.Differing).BeginTable(words.Differing, words.Order, words.Before, words.After);
        foreach (var difference in differences.Found)
        {
            html.Row(difference.Order.Value, string.Join(", ", difference.Before), string.Join(", ", difference.After));
        }

        html.EndTable();
    }

    private static void Row(HtmlWriter html, string head, long before, long after, ReportWords words) => html.Row(
        head, Figures.Of(before, words.Language), Figures.Of(after, words.Language), Figures.Change(after - before, words.Language));
}
