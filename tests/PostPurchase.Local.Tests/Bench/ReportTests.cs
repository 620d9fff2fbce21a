using System.Text.Json;
using PostPurchase.Bench.Reporting;

namespace PostPurchase.Local.Tests.Bench;

public sealed class ReportTests
{
    [Fact]
    public void What_was_measured_is_a_table_for_people_and_the_last_line_for_programs()
    {
        using var output = new StringWriter();
        new Report("sample").Add("mailsPerSecond", Spread.Of([3, 1, 2])).AddRows("stores", [new Figure("sqlite", 1234.5678)]).Print(output);

        var lines = output.ToString().TrimEnd().Split('\n');
        var json = JsonDocument.Parse(lines[^1]).RootElement;
        Assert.Contains(lines, line => line.Contains("mails per second", StringComparison.Ordinal) && line.Contains("2.00 (1.00 to 3.00)", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("sqlite", StringComparison.Ordinal) && line.Contains("1,235", StringComparison.Ordinal));
        Assert.Equal("sample", json.GetProperty("bench").GetString());
        Assert.Equal(2, json.GetProperty("mailsPerSecond").GetProperty("median").GetDouble());
        Assert.Equal(1234.6, json.GetProperty("stores")[0].GetProperty("perSecond").GetDouble());
        Assert.True(json.GetProperty("machine").GetProperty("cores").GetInt32() > 0);
    }

    private sealed record Figure(string Store, double PerSecond);
}
