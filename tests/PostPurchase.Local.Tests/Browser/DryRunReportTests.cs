using Microsoft.Playwright;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Browser;

public sealed class DryRunReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("de", "Probelauf")]
    [InlineData("en", "Dry run")]
    public async Task The_report_is_accessible_and_needs_no_script(string language, string title)
    {
        using var folder = new DataFolder();
        var address = await Report(folder.Path, language);

        await chromium.AssertAccessible("http://127.0.0.1", address);
        var page = await chromium.Open("http://127.0.0.1");
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        Assert.Equal(3, await page.GetByRole(AriaRole.Img).CountAsync());
        if (Environment.GetEnvironmentVariable("POSTPURCHASE_SCREENSHOTS") is { } shots)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(shots, $"dry-run.{language}.png"), FullPage = true });
        }
    }

    private static async Task<string> Report(string folder, string language)
    {
        Directory.CreateDirectory(folder);
        var orders = Path.Combine(folder, "orders.jsonl");
        await File.WriteAllLinesAsync(orders, Lines());
        var report = Path.Combine(folder, "report");
        var code = await ServeCommand.Create()
            .Parse(["simulate", "--orders", orders, "--campaign", "live", "--compare", "live", "--out", report, "--data", Path.Combine(folder, "data"), "--language", language])
            .InvokeAsync();
        Assert.Equal(0, code);
        return new Uri(Path.Combine(report, "report.html")).AbsoluteUri;
    }

    /// <summary>Forty orders over some weeks, all delivered but one in eight.</summary>
    private static IEnumerable<string> Lines()
    {
        var first = NodaTime.Instant.FromUtc(2026, 2, 2, 9, 0);
        for (var order = 0; order < 40; order++)
        {
            var at = first + NodaTime.Duration.FromHours(order * 31);
            yield return Canonical.Placed($"{1000 + order}", at, at).Body.ReplaceLineEndings(" ");
            yield return Canonical.Shipped($"{1000 + order}", at + NodaTime.Duration.FromHours(20), at).Body.ReplaceLineEndings(" ");
            if (order % 8 != 0)
            {
                yield return Canonical.Delivered($"{1000 + order}", at + NodaTime.Duration.FromHours(64), at).Body.ReplaceLineEndings(" ");
            }
        }
    }
}
