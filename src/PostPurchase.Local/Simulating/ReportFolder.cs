using System.Text;
using PostPurchase.Core.Simulation.Report;
using PostPurchase.Core.Simulation.Results;

namespace PostPurchase.Local.Simulating;

/// <summary>Writes the report's files.</summary>
internal sealed class ReportFolder(string folder, string language)
{
    public const string Page = "report.html";

    public void Write(TrialReport report, TrialShards shards)
    {
        Directory.CreateDirectory(folder);
        Write(Page, output => HtmlReport.Write(report, language, output));
        Write("mails.csv", output => Lines(output, CsvReport.MailsHeader, shards.Mails));
        Write("skips.csv", output => Lines(output, CsvReport.SkipsHeader, shards.Skips));
        Write("load.csv", output => CsvReport.WriteLoad(report.Findings.Load, output));
        Write("customers.csv", output => CsvReport.WriteCustomers(report.Findings.Busy, output));
        if (report.Compared is { } compared && report.Differences is { } differences)
        {
            Write("comparison.csv", output => CsvReport.WriteComparison(compared, report.Findings, differences, output));
        }
    }

    private void Write(string name, Action<TextWriter> write)
    {
        using var output = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        output.NewLine = "\n";
        write(output);
    }

    private static void Lines(TextWriter output, string header, IReadOnlyList<SortedLines> parts)
    {
        output.WriteLine(header);
        foreach (var line in SortedLines.Merge(parts))
        {
            output.WriteLine(line);
        }
    }
}
