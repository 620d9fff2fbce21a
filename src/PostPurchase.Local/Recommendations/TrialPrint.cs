using System.Globalization;
using PostPurchase.Core.Recommendations.Trials;

namespace PostPurchase.Local.Recommendations;

/// <summary>Writes how a trial went, for people.</summary>
internal static class TrialPrint
{
    /// <summary>Below this an interval is so wide that it says nothing.</summary>
    private const int Enough = 100;

    public static void Write(TextWriter output, TrialReport report)
    {
        Line(output, $"{report.Orders:N0} orders of {report.Customers:N0} customers, {report.Products:N0} products; {report.Pairs:N0} times one goes with another");
        Line(output, $"{report.Recommended.Trials:N0} customers with several orders: the last is foretold from the one before; something learned in {report.WithLearned:N0}");
        output.WriteLine();
        Line(output, $"  {$"hit rate at {HeldOutTrial.At}",-34} {"hits",8} {"of",8} {"rate",8}   95 %");
        Rate(output, "bought together, then popular", report.Recommended);
        Rate(output, "most popular", report.Popular);
        var (low, high) = report.GainInterval;
        Line(output, $"  {"gain",-34} {"",8} {"",8} {Percent(report.Gain),8}   {Percent(low)} to {Percent(high)}");
        output.WriteLine();
        output.WriteLine(Verdict(report));
    }

    private static string Verdict(TrialReport report) => report switch
    {
        _ when report.Recommended.Trials < Enough => "Too few customers with several orders to say which is better.",
        { GainInterval.Low: > 0 } => "Recommendations do better than what is most popular.",
        { GainInterval.High: < 0 } => "What is most popular does better.",
        _ => "No difference beyond chance.",
    };

    private static void Rate(TextWriter output, string what, HitRate rate)
    {
        var (low, high) = rate.Interval;
        Line(output, $"  {what,-34} {rate.Hits,8:N0} {rate.Trials,8:N0} {Percent(rate.Rate),8}   {Percent(low)} to {Percent(high)}");
    }

    private static string Percent(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0.0} %");

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
