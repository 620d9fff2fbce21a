using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PostPurchase.Core.PastOrders;

namespace PostPurchase.Local.Importing;

/// <summary>Writes what an import did or would do, for people.</summary>
internal sealed class ImportPrint(TextWriter output, string timeZone)
{
    private static readonly ZonedDateTimePattern Moment = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm", null);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

    public void Begin(ImportOptions options, PastOrderFormat format) => output.WriteLine(
        $"{options.Orders}: {Name(format)}, shop {options.Shop}{(options.Apply ? "" : " (dry run: nothing is changed)")}");

    public void DryRun(DryRunReport report)
    {
        Orders(report.Import);
        Steps(report.Steps);
        output.WriteLine();
        output.WriteLine("\"time passed\": due before now, so it is skipped. \"otherwise\": skipped for other reasons, such as a cancelled order.");
        output.WriteLine("Nothing was changed. Repeat with --apply to import.");
    }

    public void Applied(ImportReport report)
    {
        Orders(report);
        output.WriteLine();
        output.WriteLine("Imported. What falls due from now on is sent by the host.");
    }

    private void Orders(ImportReport report)
    {
        Count("new orders", report.NewOrders);
        Count("orders imported before, with news", report.OrdersWithNews);
        Count("orders imported before, unchanged", report.UnchangedOrders);
        Count("orders known from webhooks, left alone", report.KnownOrders);
        Count("orders with events but no description", report.UndescribedOrders);
        Count("events of customers", report.CustomerEvents);
        foreach (var (topic, count) in report.Ignored.OrderBy(topic => topic.Key, StringComparer.Ordinal))
        {
            Count($"ignored: {topic}", count);
        }

        Count("malformed", report.MalformedEntries);
        foreach (var problem in report.Problems)
        {
            output.WriteLine($"    line {problem.Line}: {problem.Where}: {problem.Problem}");
        }

        if (report.MalformedEntries > report.Problems.Count)
        {
            output.WriteLine($"    and {report.MalformedEntries - report.Problems.Count} more");
        }
    }

    /// <summary>Times are those of the shop.</summary>
    private void Steps(IReadOnlyList<StepForecast> steps)
    {
        output.WriteLine();
        output.WriteLine($"  {"mails, by step",-40} {"time passed",12} {"later",10}   {"first",-16}   {"last",-16} {"otherwise",10}");
        foreach (var step in steps)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {$"{step.Campaign} {step.Step}",-40} {step.Passed,12:N0} {step.Later,10:N0}   {Text(step.First),-16}   {Text(step.Last),-16} {step.Otherwise,10:N0}"));
        }
    }

    private void Count(string what, long count)
    {
        if (count > 0 || what == "new orders")
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {count,12:N0}"));
        }
    }

    private string Text(Instant? moment) => moment is { } at ? Moment.Format(at.InZone(_zone)) : "-";

    private static string Name(PastOrderFormat format) => format switch
    {
        PastOrderFormat.CanonicalJson => "canonical JSON",
        PastOrderFormat.Shopify => "Shopify's order export",
        PastOrderFormat.WooCommerce => "WooCommerce's order export",
        PastOrderFormat.Shopware6 => "Shopware 6's order export",
        PastOrderFormat.Shopware5 => "Shopware 5's order export",
        _ => throw new InvalidOperationException($"No name for {format}."),
    };
}
