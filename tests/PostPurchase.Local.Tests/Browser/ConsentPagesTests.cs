using System.Net.Http.Headers;
using Microsoft.Playwright;
using PostPurchase.Core.Links;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

/// <summary>Preferences, confirmation and unsubscribing, on a phone and without script.</summary>
public sealed class ConsentPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Order = "5100000000001";

    /// <summary>Where pictures of the pages go, for who wants to look at them.</summary>
    private static readonly string? Shots = Environment.GetEnvironmentVariable("POSTPURCHASE_SCREENSHOTS");

    [BrowserTheory]
    [InlineData("de", "Angebote und Tipps", "Auswahl speichern", "Ihre Auswahl ist gespeichert.")]
    [InlineData("en", "Offers and tips", "Save choice", "Your choice is saved.")]
    public async Task A_customer_chooses_what_may_come(string language, string offers, string save, string saved)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Preferences, Order));
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Shot(page, $"preferences.{language}");
        Assert.True((await page.ContentAsync()).Length < 30 * 1024);

        var box = page.GetByRole(AriaRole.Checkbox, new() { Name = offers });
        var was = await box.IsCheckedAsync();
        await box.SetCheckedAsync(!was);
        await page.Locator("input[name=frequency][value=fewer]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(saved);
        Assert.Equal(!was, await box.IsCheckedAsync());
        Assert.True(await page.Locator("input[name=frequency][value=fewer]").IsCheckedAsync());
        await Shot(page, $"preferences-saved.{language}");
        Assert.Contains("customer.preferences", await host.EventTypes(Order));
    }

    [BrowserTheory]
    [InlineData("de", "en", "Save choice")]
    [InlineData("en", "de", "Auswahl speichern")]
    public async Task A_customer_changes_the_language(string language, string other, string save)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Preferences, Order));

        await page.Locator($"input[name=language][value={other}]").CheckAsync();
        await page.Locator("button").First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = save })).ToBeVisibleAsync();
        Assert.Equal(other, await page.Locator("html").GetAttributeAsync("lang"));
    }

    [BrowserTheory]
    [InlineData("de", "Ja, ich bestätige", "Ihre Anmeldung ist bestätigt")]
    [InlineData("en", "Yes, I confirm", "Your subscription is confirmed")]
    public async Task A_subscription_is_confirmed(string language, string confirm, string done)
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.Open(host.Address, width: 390);
        var link = await OptIn(host, language);
        await page.GotoAsync(link);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Shot(page, $"opt-in.{language}");
        await chromium.AssertAccessible(host.Address, link);

        await page.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = done })).ToBeVisibleAsync();
        await Shot(page, $"opt-in-confirmed.{language}");
        Assert.True((await page.ContentAsync()).Length < 30 * 1024);
        await chromium.AssertAccessible(host.Address, link);
    }

    [BrowserTheory]
    [InlineData("de", "Nur manches abbestellen", "Welche E-Mails möchten Sie?")]
    [InlineData("en", "Unsubscribe from only some", "Which emails would you like?")]
    public async Task From_unsubscribing_a_link_leads_to_the_choice(string language, string link, string heading)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Unsubscribe, Order));
        await Shot(page, $"unsubscribe.{language}");

        await page.Locator($"a:has-text('{link}')").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task The_pages_are_accessible(string language)
    {
        await using var host = await WithOrder(language);

        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Preferences, Order));
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Preferences, Order) + "?saved=1");
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Unsubscribe, Order));
        await chromium.AssertAccessible(host.Address, $"/c/x.y?lang={language}");
    }

    private static async Task Shot(IPage page, string name)
    {
        if (Shots is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, name + ".png"), FullPage = true });
        }
    }

    private static async Task<string> OptIn(RunningHost host, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/shops/demo/consents/opt-in");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningHost.ConsoleKey);
        request.Content = RunningHost.JsonBody(
            $$"""{"email":"anna@example.com","categories":["offers","birthday"],"language":"{{language}}","source":"newsletter form"}""");
        using var answer = await host.Client.SendAsync(request);
        await host.MoveTo(RunningHost.Start);
        var mail = Assert.Single(await host.Mails());
        var text = RunningHost.Text(mail, "text");
        var start = text.IndexOf("/c/", StringComparison.Ordinal);
        return text[start..text.IndexOfAny([' ', '\n'], start)];
    }

    private static async Task<RunningHost> WithOrder(string language)
    {
        var host = await RunningHost.Open();
        using var answer = await host.Client.PostAsync($"/samples/{language}", content: null);
        return host;
    }
}
