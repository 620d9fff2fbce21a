using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Simulation.Results;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Storage;

namespace PostPurchase.Local.Simulating;

/// <summary>Runs a dry run from file to report.</summary>
internal sealed class SimulateRun(SimulateOptions options, TextWriter output, TextWriter error)
{
    public const int Done = 0;
    public const int Unusable = 1;
    public const int DoneWithMalformed = 2;

    private const int BufferBytes = 1024 * 1024;

    /// <returns>The exit code: 1 when something can't be used, 2 when some of the file was not understood.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            await using var content = new FileStream(
                options.Orders, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
            return await Run(content, cancellation);
        }
        catch (Exception cause) when (cause is UnusableOptionsException or DataFolderException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(cause.Message);
            return Unusable;
        }
    }

    private async Task<int> Run(Stream content, CancellationToken cancellation)
    {
        using var folder = ReadOnlyFolder.Open(options.Data);
        var reader = new ScenarioReader(folder);
        var shop = await reader.Shop(options, cancellation);
        var language = options.Language ?? shop.Language;
        var tried = await reader.Scenario(options.Campaign, shop, language, cancellation);
        var compared = options.Compare is { } other ? await reader.Scenario(other, shop, language, cancellation) : null;
        var file = PastOrderFile.Open(content, shop);
        if (file.Problem is { } problem)
        {
            throw new UnusableOptionsException($"{options.Orders}: {problem}");
        }

        var window = WindowOf(shop);
        var scratch = Directory.CreateTempSubdirectory("postpurchase-simulate-");
        try
        {
            using var pile = new PastOrderPile(scratch.FullName);
            using var shards = new TrialShards(tried, compared, window, scratch.FullName, language);
            var report = Run(file, pile, shards, window, cancellation);
            new ReportFolder(options.Out, language).Write(report, shards);
            Print(report);
            return report.UnreadCount > 0 ? DoneWithMalformed : Done;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private TrialReport Run(PastOrderFile file, PastOrderPile pile, TrialShards shards, Window window, CancellationToken cancellation)
    {
        var reading = new PastOrdersReading(pile);
        Trial? total = null;
        RunProgress.Show(progress =>
        {
            reading.Read(file, progress, cancellation);
            total = shards.Run(pile, progress, cancellation);
        });
        var trial = total ?? throw new InvalidOperationException("The run ended without a result.");
        return new TrialReport
        {
            Findings = trial.Findings,
            Compared = trial.Compared,
            Differences = trial.Differences,
            Window = window,
            Source = Path.GetFileName(options.Orders),
            UnreadCount = reading.UnreadCount,
            Unread = reading.Unread,
            Ignored = reading.Ignored,
        };
    }

    private Window WindowOf(Shop shop) => options.To < options.From
        ? throw new UnusableOptionsException("--to lies before --from: no mail would be counted.")
        : new Window(
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(shop.TimeZone) ?? throw new UnusableOptionsException($"The shop's time zone '{shop.TimeZone}' is unknown."),
            options.From,
            options.To);

    private void Print(TrialReport report)
    {
        var findings = report.Findings;
        output.WriteLine($"{options.Orders}: {findings.Orders} orders of {findings.Customers} customers");
        output.WriteLine($"  {findings.Steps.Sum(step => step.Sent)} mails, {findings.Steps.Sum(step => step.Skipped.Values.Sum())} skipped");
        if (report.Differences is { } differences)
        {
            output.WriteLine($"  {differences.Orders} orders get other mails than by {options.Compare}");
        }

        foreach (var unread in report.Unread.Take(20))
        {
            output.WriteLine($"  {options.Orders}, line {unread.Line}: {unread.Where}: {unread.Problem}");
        }

        if (report.UnreadCount > 20)
        {
            output.WriteLine($"  and {report.UnreadCount - 20} more that were not understood");
        }

        output.WriteLine($"Report: {Path.Combine(options.Out, ReportFolder.Page)}");
    }
}
