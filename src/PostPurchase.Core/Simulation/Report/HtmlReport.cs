using NodaTime.Text;
using PostPurchase.Core.Campaigns;
using PostPurchase.Core.Campaigns.Describing;
using PostPurchase.Core.Journeys;
using PostPurchase.Core.Journeys.Explaining;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Core.Simulation.Report;

/// <summary>The report for people: one page that needs nothing else, no script and no network.</summary>
public static class HtmlReport
{
    /// <param name="report">What was found.</param>
    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    /// <param name="output">Takes the page; written as UTF-8.</param>
    public static void Write(TrialReport report, string language, TextWriter output)
    {
        var words = ReportWords.For(language);
        var html = new HtmlWriter(output);
        var title = $"{words.Title}: {string.Join(", ", Names(report.Findings.Scenario, language))}";
        html.Raw("<!DOCTYPE html>\n").Begin("html", "lang", language).Begin("head");
        html.Void("meta", "charset", "utf-8").Void("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.Element("title", title).Begin("style").Raw(ReportStyle.Sheet).End().End(newLine: true);
        html.Begin("body").Begin("main").Element("h1", title).Element("p", words.Intro);
        Facts(html, report, words);
        html.Element("p", words.Answers, "class", "soft");
        LoadSections.Write(html, report.Findings.Load, words);
        Journey(html, report.Findings, words);
        Reasons(html, report.Findings, words);
        Busiest(html, report.Findings.Busy, words);
        ComparisonSection.Write(html, report, words);
        SourceSection.Write(html, report, words);
        html.End().End().End(newLine: true);
    }

    private static IEnumerable<string> Names(Scenario scenario, string language) =>
        scenario.Campaigns.Select(trial => $"{trial.Campaign.Name.In(language)} ({trial.Campaign.Id} {trial.Campaign.Version})");

    private static void Facts(HtmlWriter html, TrialReport report, ReportWords words)
    {
        var findings = report.Findings;
        html.Begin("ul", "class", "facts");
        Fact(html, words.Orders, findings.Orders, words);
        Fact(html, words.Customers, findings.Customers, words);
        Fact(html, words.Mails, findings.Steps.Sum(step => step.Sent), words);
        foreach (var ofClass in Enum.GetValues<MessageClass>())
        {
            Fact(html, words.Class(ofClass), findings.Load.Of(ofClass), words);
        }

        Fact(html, words.Skipped, findings.Steps.Sum(step => step.Skipped.Values.Sum()), words);
        Fact(html, words.PutOff, findings.Steps.Sum(step => step.PutOff), words);
        html.End(newLine: true);
        html.Element("p", $"{words.Source} {report.Source}. {words.Counted} {Dates(report.Window, words)}.");
    }

    private static void Fact(HtmlWriter html, string name, long number, ReportWords words) =>
        html.Begin("li").Begin("b").Text(Figures.Of(number, words.Language)).End().Text(name).End(newLine: true);

    private static string Dates(Window window, ReportWords words) => window is { From: null, To: null }
        ? words.AllDates
        : $"{(window.From is { } from ? LocalDatePattern.Iso.Format(from) : "…")} – {(window.To is { } to ? LocalDatePattern.Iso.Format(to) : "…")}";

    private static void Journey(HtmlWriter html, Findings findings, ReportWords words)
    {
        html.Element("h2", words.Journey).Element("p", words.JourneyText);
        new JourneyPicture(findings.Steps, words).Write(html);
        html.BeginTable(
            words.Journey, words.Step, words.Planned, words.Mails, words.First, words.Tenth, words.Median, words.Ninetieth, words.Last, words.PutOff);
        foreach (var step in findings.Steps)
        {
            html.Row(
                StepTitles.Of(step.Step.Id, words.Language), PlanOf(step.Step, words), Figures.Of(step.Sent, words.Language), DayOf(step, 0), DayOf(step, JourneyPicture.Few),
                DayOf(step, JourneyPicture.Half), DayOf(step, JourneyPicture.Most), DayOf(step, 1), Figures.Of(step.PutOff, words.Language));
        }

        html.EndTable();
    }

    private static string DayOf(StepFindings step, double share) => step.DayOf(share) is { } day ? $"{day}" : "";

    private static string PlanOf(Step step, ReportWords words)
    {
        var wording = Wording.For(words.Language);
        return wording.After(wording.Delay(step.Timing.Delay, step.Timing.WorkingDays), step.Anchor);
    }

    private static void Reasons(HtmlWriter html, Findings findings, ReportWords words)
    {
        html.Element("h2", words.Reasons).Element("p", words.ReasonsText);
        html.BeginTable(words.Reasons, words.Step, words.Reason, words.Count);
        var wording = Wording.For(words.Language);
        foreach (var step in findings.Steps)
        {
            foreach (var (rule, count) in step.Skipped)
            {
                html.Row(StepTitles.Of(step.Step.Id, words.Language), wording.Because(new Reason(rule, "…")), Figures.Of(count, words.Language));
            }
        }

        html.EndTable();
    }

    private static void Busiest(HtmlWriter html, BusyCustomers busy, ReportWords words)
    {
        html.Element("h2", words.Busiest).Element("p", words.BusiestText);
        html.BeginTable(words.Busiest, words.Customer, words.Orders, words.Mails, words.MostInMonth, words.MostPromotional);
        foreach (var customer in busy.Busiest.Take(20))
        {
            html.Row(customer.Name, $"{customer.Orders}", $"{customer.Mails}", $"{customer.MostInMonth}", $"{customer.MostPromotional}");
        }

        html.EndTable();
    }
}
