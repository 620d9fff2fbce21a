using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Results;

namespace PostPurchase.Local.Tests.Browser;

public sealed class ConsoleResultsPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Results_are_accessible_in_both_languages()
    {
        await using var host = await RunningHost.Open();
        await chromium.AssertGood(host, ("results-empty", "results"));
        await PlantedResults.Write(host.Services.GetRequiredService<IPartitionStore>(), new ShopId("demo"), RunningHost.Start, products: 260);

        await chromium.AssertGood(
            host,
            ("results", "results?days=90"),
            ("results-campaign", "results/campaigns/post-purchase?days=90"),
            ("results-satisfaction", "results/satisfaction?days=90"),
            ("results-loyalty", "results/loyalty"),
            ("results-products", "results/products?days=365"));
    }

    [BrowserFact]
    public async Task The_table_of_a_campaigns_steps_fits_a_desktop_and_a_tablet()
    {
        await using var host = await RunningHost.Open();
        await PlantedResults.Write(host.Services.GetRequiredService<IPartitionStore>(), new ShopId("demo"), RunningHost.Start);
        foreach (var (language, width) in new[] { ("de", 1280), ("en", 1280), ("de", 768), ("en", 768) })
        {
            var page = await chromium.SignIn(host, language: language, width: width);
            await page.GotoAsync("/console/demo/results/campaigns/post-purchase?days=90");
            await page.Shot($"results-steps-{width}.{language}");

            var wide = await page.Locator(".scroll").EvaluateAllAsync<string[]>(
                "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => `${one.getAttribute('aria-label')}: ${one.scrollWidth} in ${one.clientWidth}`)");
            Assert.True(wide.Length == 0, $"{language} {width}: {string.Join("; ", wide)}");
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task The_numbers_behind_a_chart_are_a_key_press_away()
    {
        await using var host = await RunningHost.Open();
        await PlantedResults.Write(host.Services.GetRequiredService<IPartitionStore>(), new ShopId("demo"), RunningHost.Start);
        var page = await chromium.SignIn(host, script: false);
        await page.GotoAsync("/console/demo/results");
        var summary = page.Locator("figure summary").First;

        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.True(await page.Locator("figure table").First.IsVisibleAsync());
        Assert.Equal(26, await page.Locator("figure table tbody tr").CountAsync());
    }
}
