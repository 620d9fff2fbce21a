using Microsoft.Playwright;
using PostPurchase.Core.Links;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

public sealed class CustomerPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Order = "5100000000001";

    [BrowserTheory]
    [InlineData("de", "5: sehr zufrieden", "Antwort absenden", "Vielen Dank!")]
    [InlineData("en", "5: very satisfied", "Send answer", "Thank you!")]
    public async Task A_survey_is_answered_without_script(string language, string best, string send, string thanks)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Answer, Order) + "?csat=2");
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.Locator("input[name=csat][value='2']").IsCheckedAsync());

        await page.GetByRole(AriaRole.Radio, new() { Name = best }).CheckAsync();
        await page.GetByRole(AriaRole.Textbox).FillAsync("Gut <b>&</b> schnell");
        await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = thanks })).ToBeVisibleAsync();
        var answers = await Answers(host);
        Assert.Equal("5", answers["csat"]);
        Assert.Equal("Gut <b>&</b> schnell", answers["comment"]);
        Assert.Equal(2, answers.Count);
    }

    [BrowserTheory]
    [InlineData("de", "Etwas stimmt nicht", "Etwas ist beschädigt", "Antwort absenden")]
    [InlineData("en", "Something is wrong", "Something is damaged", "Send answer")]
    public async Task A_check_in_asks_for_more_only_where_something_is_wrong(string language, string wrong, string damaged, string send)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Answer, Order, "delivery-check-in") + "?check-in=ok");
        await Assertions.Expect(page.GetByText(damaged)).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Radio, new() { Name = wrong }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = damaged }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Screenshot(page, $"check-in.{language}");
        await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var answers = await Answers(host);
        Assert.Equal(("problem", "damaged"), (answers["check-in"], answers["problem"]));
        Assert.Equal(3, answers.Count);
        Assert.Contains("case.opened", await host.EventTypes(Order));
    }

    [BrowserTheory]
    [InlineData("de", "Nein, noch nicht", "Antwort absenden")]
    [InlineData("en", "No, not yet", "Send answer")]
    public async Task A_customer_says_that_it_is_not_solved(string language, string no, string send)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Answer, Order, "case-follow-up") + "?resolved=no");
        Assert.True(await page.GetByRole(AriaRole.Radio, new() { Name = no }).IsCheckedAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();

        Assert.Equal("no", (await Answers(host))["resolved"]);
        Assert.Contains("case.opened", await host.EventTypes(Order));
    }

    [BrowserTheory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task A_survey_asks_for_each_of_several_products_on_a_small_page(string language)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        var survey = host.Link(LinkPurpose.Answer, Order) + "?csat=4";
        await page.GotoAsync(survey);
        await Screenshot(page, $"survey.{language}");

        Assert.InRange(await page.Locator("input[name^='product:']").CountAsync(), 10, 50);
        foreach (var path in new[] { survey, host.Link(LinkPurpose.Answer, Order, "delivery-check-in") + "?check-in=problem" })
        {
            Assert.InRange((await host.Client.GetByteArrayAsync(path)).Length, 500, 30_000);
        }
    }

    [BrowserTheory]
    [InlineData("de", "Abmelden", "Sie sind abgemeldet")]
    [InlineData("en", "Unsubscribe", "You are unsubscribed")]
    public async Task A_customer_unsubscribes_without_script(string language, string button, string done)
    {
        await using var host = await WithOrder(language);
        var page = await chromium.Open(host.Address, width: 390);
        await page.GotoAsync(host.Link(LinkPurpose.Unsubscribe, Order));

        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = done })).ToBeVisibleAsync();
        Assert.Contains("customer.objected", await host.EventTypes(Order));
    }

    [BrowserTheory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Customers_pages_are_accessible(string language)
    {
        await using var host = await WithOrder(language);
        var survey = host.Link(LinkPurpose.Answer, Order);

        await chromium.AssertAccessible(host.Address, survey + "?csat=4");
        await chromium.AssertAccessible(host.Address, survey + "?done=1");
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Answer, Order, "delivery-check-in") + "?check-in=problem");
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Answer, Order, "case-follow-up") + "?resolved=no");
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Answer, Order, "return-survey", occurrence: "r1"));
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Unsubscribe, Order));
        await chromium.AssertAccessible(host.Address, $"/a/x.y?lang={language}");
    }

    private static async Task<Dictionary<string, string>> Answers(RunningHost host) =>
        (await host.Order(Order)).GetProperty("events").EnumerateArray()
            .Where(happened => RunningHost.Text(happened, "type") == "answer.given")
            .Select(happened => happened.GetProperty("data"))
            .ToDictionary(data => RunningHost.Text(data, "question"), data => RunningHost.Text(data, "value"), StringComparer.Ordinal);

    /// <summary>Kept beside the tests' results, for people to look at.</summary>
    private static async Task Screenshot(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png"),
        FullPage = true,
    });

    private static async Task<RunningHost> WithOrder(string language)
    {
        var host = await RunningHost.Open();
        using var answer = await host.Client.PostAsync($"/samples/{language}", content: null);
        return host;
    }
}
