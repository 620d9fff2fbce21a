using Microsoft.Playwright;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

public sealed class NewcomerTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_newcomer_sees_an_orders_mails_with_a_few_clicks()
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.Open(host.Address);
        await page.GotoAsync("/");

        await Press(page, "Place a sample order");
        await Press(page, "Ship it: order #1001");
        await Press(page, "Deliver it: order #1001");
        await Press(page, "To the next mail");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ist Ihre Bestellung #1001 gut angekommen?" }));

        await page.GetByRole(AriaRole.Link, new() { Name = "Order #1001" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Order #1001" }));
        await Expect(page.GetByText("1 day after delivery"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the mail delivery-check-in" }).ClickAsync();

        var link = page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "Alles gut angekommen" });
        await page.GotoAsync(new Uri(await link.GetAttributeAsync("href") ?? "").PathAndQuery);
        Assert.True(await page.Locator("input[value=ok]").IsCheckedAsync());
    }

    [BrowserFact]
    public async Task The_hosts_pages_are_accessible()
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.Open(host.Address);
        await chromium.AssertAccessible(host.Address, "/");
        await chromium.AssertAccessible(host.Address, "/mailbox");
        await page.GotoAsync("/");
        await Press(page, "Place a sample order");
        await Press(page, "Ship it: order #1001");
        await Press(page, "… of an English-speaking customer");

        await chromium.AssertAccessible(host.Address, "/?did=placed");
        await chromium.AssertAccessible(host.Address, "/mailbox");
        await chromium.AssertAccessible(host.Address, "/orders/demo/5100000000001");
        await chromium.AssertAccessible(host.Address, $"/mailbox/{RunningHost.Text((await host.Mails())[0], "id")}");
    }

    private static async Task Press(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status));
    }

    private static Task Expect(ILocator shown) => Assertions.Expect(shown.First).ToBeVisibleAsync();
}
