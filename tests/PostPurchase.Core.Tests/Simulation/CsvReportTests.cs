using PostPurchase.Core.Simulation.Report;
using PostPurchase.TestKit.Approvals;

namespace PostPurchase.Core.Tests.Simulation;

public sealed class CsvReportTests
{
    [Fact]
    public void The_files_of_a_small_run_read_as_approved()
    {
        var (mails, skips) = (new List<string> { CsvReport.MailsHeader }, new List<string> { CsvReport.SkipsHeader });
        var report = SmallTrial.Run(each: outcome => (outcome.IsSent ? mails : skips).Add(CsvReport.LineOf(outcome, SmallTrial.Berlin, "en")));
        using var output = new StringWriter { NewLine = "\n" };
        output.Write(string.Join('\n', [.. mails, "", .. skips, "", ""]));
        CsvReport.WriteLoad(report.Findings.Load, output);
        CsvReport.WriteCustomers(report.Findings.Busy, output);
        CsvReport.WriteComparison(report.Compared!, report.Findings, report.Differences!, output);

        ApprovedFile.Matches("report.csv", output.ToString());
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-12", "-12")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("", "")]
    public void No_value_is_taken_for_a_formula(string value, string written) => Assert.Equal(written, CsvLine.Of(value));
}
