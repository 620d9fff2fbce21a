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
        var answers = (await host.Order(Order)).GetProperty("events").EnumerateArray()
            .Where(happened => RunningHost.Text(happened, "type") == "answer.given")
            .Select(happened => happened.GetProperty("data"))
            .ToDictionary(data => RunningHost.Text(data, "question"), data => RunningHost.Text(data, "value"), StringComparer.Ordinal);
        Assert.Equal("5", answers["csat"]);
        Assert.Equal("Gut <b>&</b> schnell", answers["comment"]);
        Assert.Equal(2, answers.Count);
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
        await chromium.AssertAccessible(host.Address, host.Link(LinkPurpose.Unsubscribe, Order));
        await chromium.AssertAccessible(host.Address, $"/a/x.y?lang={language}");
    }

    private static async Task<RunningHost> WithOrder(string language)
    {
        var host = await RunningHost.Open();
        using var answer = await host.Client.PostAsync($"/samples/{language}", content: null);
        return host;
    }
}
