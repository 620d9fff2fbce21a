using NodaTime;
using PostPurchase.Core.PastOrders;
using PostPurchase.TestKit.Storage;

namespace PostPurchase.Core.Tests.PastOrders;

public sealed class ImportDryRunTests
{
    private static readonly Instant LongAgo = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly Instant Lately = Instant.FromUtc(2026, 3, 31, 9, 0);

    [Fact]
    public async Task It_tells_what_has_passed_and_what_will_be_sent()
    {
        var report = await Run(new CanonicalFile()
            .Placed("1", LongAgo).Shipped("1", LongAgo).Delivered("1", LongAgo)
            .Placed("2", Lately).Shipped("2", Lately).Delivered("2", Lately));

        Assert.Equal(2, report.Import.NewOrders);
        Assert.Equal((2, 0), Step(report, "confirmation"));
        Assert.Equal((2, 0), Step(report, "shipping-notice"));
        Assert.Equal((1, 1), Step(report, "survey"));

        // Due after a survey that has passed: passed as well.
        Assert.Equal((1, 1), Step(report, "review-request"));
        var survey = report.Steps.Single(step => step.Step == "survey");
        Assert.Equal(survey.First, survey.Last);
        Assert.InRange(survey.First!.Value, Lately + Duration.FromDays(4), Lately + Duration.FromDays(8));
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        var site = new ImportSite(new BrittleStore(new MemoryStore(), commits: 0));

        Assert.Equal(2, (await site.DryRun(Exported.Open(Exported.Shopify))).Import.NewOrders);
    }

    [Fact]
    public async Task Orders_that_are_imported_and_unchanged_bring_no_mails()
    {
        var site = new ImportSite();
        await site.Apply(new CanonicalFile().Placed("2", Lately).Open());

        var report = await site.DryRun(new CanonicalFile().Placed("2", Lately).Open());

        Assert.Equal(1, report.Import.UnchangedOrders);
        Assert.Empty(report.Steps);
    }

    [Fact]
    public async Task What_the_file_says_of_customers_counts()
    {
        var erased = """{"type":"customer.erased","timestamp":"2026-03-31T10:00:00Z","data":{"customer":{"id":"c2"}}}""";

        var report = await Run(new CanonicalFile().Add(erased).Placed("2", Lately).Shipped("2", Lately).Delivered("2", Lately));

        Assert.Equal(0, report.Steps.Sum(step => step.Later));
    }

    [Fact]
    public async Task What_is_on_record_of_customers_counts()
    {
        var site = new ImportSite();
        await site.Apply(new CanonicalFile()
            .Add("""{"type":"customer.erased","timestamp":"2026-03-31T10:00:00Z","data":{"customer":{"id":"c2"}}}""").Open());

        var report = await site.DryRun(new CanonicalFile().Placed("2", Lately).Shipped("2", Lately).Delivered("2", Lately).Open());

        Assert.Equal(0, report.Steps.Sum(step => step.Later));
    }

    private static Task<DryRunReport> Run(CanonicalFile file) => new ImportSite().DryRun(file.Open());

    private static (long Passed, long Later) Step(DryRunReport report, string step)
    {
        var forecast = report.Steps.Single(forecast => forecast.Step == step);
        return (forecast.Passed, forecast.Later);
    }
}
