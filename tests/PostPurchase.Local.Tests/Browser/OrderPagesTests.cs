using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;
using PostPurchase.Web.Assets;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>Every page and step about an order, as on a phone: without script for what it does, with it for the checker of accessibility.</summary>
public sealed class OrderPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MaxBytes = 30 * 1024;

    /// <summary>Where pictures of the pages go, for people to look at; null: nowhere.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOT_FOLDER");

    public static TheoryData<string, bool> Visits => new() { { "de", false }, { "en", false }, { "de", true }, { "en", true } };

    [BrowserTheory]
    [MemberData(nameof(Visits))]
    public async Task A_contract_is_withdrawn_from_in_two_steps(string language, bool script)
    {
        await using var host = await Delivered(language);
        var page = await chromium.Open(host.Address, script, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Order, "1001"));
        await Check(page, $"order-{language}", script);

        await page.GetByRole(AriaRole.Link, new() { Name = In(language, "Vertrag widerrufen", "Withdraw from contract") }).ClickAsync();
        await Check(page, $"withdrawal-{language}", script);
        await page.GetByLabel(In(language, "Ihr Name", "Your name")).FillAsync("");
        await page.GetByRole(AriaRole.Radio, new() { Name = In(language, "Nur die Artikel, die ich unten auswähle", "Only the items I choose below") }).CheckAsync();
        await Continue(page, In(language, "Weiter zur Bestätigung", "Continue to confirm"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Check(page, $"withdrawal-incomplete-{language}", script);

        await page.GetByLabel(In(language, "Ihr Name", "Your name")).FillAsync("Anna <b>Müller</b>");
        await page.GetByRole(AriaRole.Group, new() { Name = "Hausmischung" }).GetByRole(AriaRole.Combobox).SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Textbox, new() { Name = In(language, "Möchten Sie etwas", "Would you like to add") }).FillAsync("{{orderNumber}} <script>x</script>");
        await Continue(page, In(language, "Weiter zur Bestätigung", "Continue to confirm"));
        await Assertions.Expect(page.GetByText("Anna <b>Müller</b>")).ToBeVisibleAsync();
        await Check(page, $"withdrawal-review-{language}", script);

        await Continue(page, In(language, "Widerruf bestätigen", "Confirm withdrawal"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = In(language, "Ihr Widerruf ist eingegangen", "We have received your withdrawal") })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("{{orderNumber}} <script>x</script>")).ToBeVisibleAsync();
        await Check(page, $"withdrawal-done-{language}", script);

        await page.GotoAsync(host.Link(LinkPurpose.Order, "1001"));
        await Check(page, $"order-withdrawn-{language}", script);
        Assert.Contains("withdrawal.declared", await host.EventTypes("1001"));
        Assert.Contains("return.requested", await host.EventTypes("1001"));
    }

    [BrowserTheory]
    [MemberData(nameof(Visits))]
    public async Task Items_are_returned(string language, bool script)
    {
        await using var host = await Delivered(language);
        var page = await chromium.Open(host.Address, script, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Order, "1001"));
        await page.GetByRole(AriaRole.Link, new() { Name = In(language, "Artikel zurückgeben", "Return items") }).ClickAsync();
        await Check(page, $"return-{language}", script);

        var line = page.GetByRole(AriaRole.Group, new() { Name = "Hausmischung" });
        await line.GetByRole(AriaRole.Combobox).Nth(0).SelectOptionAsync("2");
        await Continue(page, In(language, "Weiter", "Continue"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await line.GetByRole(AriaRole.Combobox).Nth(1).SelectOptionAsync("fit");
        await line.GetByRole(AriaRole.Textbox).FillAsync("<img src=x onerror=alert(1)> {{reason}}");
        await Continue(page, In(language, "Weiter", "Continue"));
        await Assertions.Expect(page.GetByText("<img src=x onerror=alert(1)> {{reason}}")).ToBeVisibleAsync();
        await Check(page, $"return-review-{language}", script);

        await Continue(page, In(language, "Angaben ändern", "Change something"));
        Assert.Equal("2", await line.GetByRole(AriaRole.Combobox).Nth(0).InputValueAsync());
        await Continue(page, In(language, "Weiter", "Continue"));
        await Continue(page, In(language, "Rückgabe anmelden", "Register the return"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = In(language, "Ihre Rückgabe ist angemeldet", "Your return is registered") })).ToBeVisibleAsync();
        await Check(page, $"return-done-{language}", script);
        Assert.Contains("return.requested", await host.EventTypes("1001"));
    }

    [BrowserTheory]
    [MemberData(nameof(Visits))]
    public async Task Products_that_go_with_the_order_are_shown(string language, bool script)
    {
        await using var host = await Delivered(language);
        using var feed = RunningHost.Keyed("/api/shops/demo/catalogue");
        feed.Method = HttpMethod.Put;
        feed.Content = new StringContent(
            "id,title,price,link,image,tags\nmill,Handmühle mit Keramikmahlwerk und einem Namen in zwei Zeilen,89.00 EUR,https://shop.example/mill,https://127.0.0.1:9/mill.jpg,grinder\n"
            + "filter,Filter Nr. 4,4.50 EUR,https://shop.example/filter,,filter\n");
        using var taken = await host.Client.SendAsync(feed);
        using var rules = RunningHost.Keyed("/api/shops/demo/recommendations/rules");
        rules.Method = HttpMethod.Put;
        rules.Content = new StringContent("""{"rules":[{"id":"a","bought":{"product":"p1"},"recommend":{"products":["mill","filter"]}}]}""");
        using var ruled = await host.Client.SendAsync(rules);
        var page = await chromium.Open(host.Address, script, width: 390);

        await page.GotoAsync(host.Link(LinkPurpose.Order, "1001"));

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = In(language, "Das passt dazu", "Goes well with it") })).ToBeVisibleAsync();
        Assert.Equal(2, await page.Locator(".goods a").CountAsync());
        Assert.Equal(1, await page.Locator(".goods img").CountAsync());
        await Check(page, $"recommendations-{language}", script, images: 1);
    }

    [BrowserTheory]
    [MemberData(nameof(Visits))]
    public async Task What_is_over_says_so(string language, bool script)
    {
        await using var host = await Delivered(language);
        var link = host.Link(LinkPurpose.Order, "1001", expiresAt: RunningHost.Start + Duration.FromDays(500));
        await host.MoveTo(RunningHost.Start + Duration.FromDays(60));
        var page = await chromium.Open(host.Address, script, width: 390);

        foreach (var part in (string[])["", "/withdrawal", "/return"])
        {
            await page.GotoAsync(link + part);
            Assert.Equal(0, await page.GetByRole(AriaRole.Button).CountAsync());
            await Check(page, $"over{part.Replace('/', '-')}-{language}", script);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Visits))]
    public async Task Where_to_review_is_chosen(string language, bool script)
    {
        await using var host = await Delivered(language);
        var shops = host.Services.GetRequiredService<StoredShops>();
        var shop = await shops.Find(new ShopId("demo"), CancellationToken.None);
        await shops.Save(
            shop! with { ReviewPlatforms = [new("google", "Google", "https://g.example/r"), new("own", "Morgenrot", "https://m.example/p/{productId}")] },
            CancellationToken.None);
        var page = await chromium.Open(host.Address, script, width: 390);

        await page.GotoAsync(host.Link(LinkPurpose.Review, "1001"));

        Assert.Equal(4, await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).CountAsync());
        await Check(page, $"review-{language}", script);
    }

    [BrowserTheory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task The_pages_are_accessible_in_the_dark_and_on_a_desk_too(string language)
    {
        await using var host = await Delivered(language);
        var link = host.Link(LinkPurpose.Order, "1001");

        await chromium.AssertAccessible(host.Address, link);
        await chromium.AssertAccessible(host.Address, link + "/return");
        await chromium.AssertAccessible(host.Address, link + "/withdrawal");
    }

    private static string In(string language, string german, string english) => language == "de" ? german : english;

    private static Task Continue(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Small, not wider than the phone, nothing that was entered has become markup, and accessible as far as axe can tell.</summary>
    private static async Task Check(IPage page, string name, bool script, int images = 0)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        }

        var size = Encoding.UTF8.GetByteCount(await page.ContentAsync()) + Asset.Style.Content.Length;
        Assert.True(size < MaxBytes, $"{name} has {size} bytes.");
        Assert.Equal(images, await page.Locator("main script, main img, main b").CountAsync());
        if (script)
        {
            await page.AssertAccessible(name);
        }
    }

    private static async Task<RunningHost> Delivered(string language)
    {
        var host = await RunningHost.Open();
        var placed = Canonical.Placed("1001", RunningHost.Start, RunningHost.Start);
        await host.Take(placed with { Body = placed.Body.Replace("\"language\":\"de\"", $"\"language\":\"{language}\"") });
        await host.Take(Canonical.Shipped("1001", RunningHost.Start, RunningHost.Start));
        await host.Take(Canonical.Delivered("1001", RunningHost.Start, RunningHost.Start));
        return host;
    }
}
