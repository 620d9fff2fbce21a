using System.Xml.Linq;
using NodaTime;
using PostPurchase.Core.Simulation.Report;
using PostPurchase.Core.Simulation.Results;
using PostPurchase.TestKit.Approvals;

namespace PostPurchase.Core.Tests.Simulation;

public sealed class HtmlReportTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void The_report_of_a_small_run_reads_as_approved(string language) =>
        ApprovedFile.Matches($"report.{language}.html", Report(SmallTrial.Run(), language));

    [Fact]
    public void Nothing_from_outside_becomes_markup()
    {
        var page = Report(SmallTrial.Run(), "en");

        Assert.DoesNotContain("<b>\"", page, StringComparison.Ordinal);
        Assert.Contains("=2+&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_has_a_title_and_is_well_formed()
    {
        var page = Report(SmallTrial.Run(), "de");
        var pictures = page.Split("<svg").Skip(1).Select(part => "<svg" + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]).ToList();

        Assert.Equal(3, pictures.Count);
        Assert.All(pictures, picture => Assert.Equal("title", XElement.Parse(picture).Elements().First().Name.LocalName));
    }

    [Fact]
    public void Only_mails_of_the_window_are_counted()
    {
        var all = SmallTrial.Run();
        var april = SmallTrial.Run(new Window(SmallTrial.Berlin, new LocalDate(2026, 4, 1), new LocalDate(2026, 4, 30)));

        Assert.All(april.Findings.Load.Days, day => Assert.Equal(4, day.Month));
        Assert.Equal(
            all.Findings.Load.Days.Where(day => day is { Year: 2026, Month: 4 }).Sum(all.Findings.Load.Of),
            april.Findings.Steps.Sum(step => step.Sent));
    }

    private static string Report(TrialReport report, string language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        HtmlReport.Write(report, language, output);
        return output.ToString();
    }
}
