using Microsoft.Playwright;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

public sealed class ConsoleCampaignTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Campaign = "/console/demo/campaigns/post-purchase";

    [BrowserFact]
    public async Task A_delay_is_changed_its_impact_seen_and_published_and_a_waiting_order_moves()
    {
        await using var host = await CampaignPagesTests.Waiting();
        var page = await chromium.SignIn(host, Role.Marketer, script: false);
        var before = await CampaignPagesTests.DueOf(host, "survey");

        await page.GotoAsync(Campaign + "/steps/survey");
        await page.FillAsync("#delay", "7");
        await page.ClickAsync("text=Save to the draft");
        await page.Arrives(@"/campaigns/post-purchase\?done=saved");
        Assert.Contains("7 days after delivery", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync("text=Impact and publishing");
        Assert.Contains("1 order on the way looked at: 1 to go on with the new version", await page.InnerTextAsync("#impact-sum"), StringComparison.Ordinal);
        Assert.Contains("go later", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.FillAsync("#note", "A little later");
        await page.CheckAsync("[name=sure]");
        await page.ClickAsync("text=Publish now");
        await page.Arrives(@"/campaigns/post-purchase\?done=published");

        await host.MoveTo(RunningHost.Start + Duration.FromDays(3) + Duration.FromSeconds(1));
        Assert.Equal(before + Duration.FromDays(2), await CampaignPagesTests.DueOf(host, "survey"));
    }

    [BrowserFact]
    public async Task A_message_is_written_looked_at_in_every_view_published_and_sent()
    {
        await using var host = await RunningHost.Open();
        foreach (var (language, title) in new[] { ("de", "Unsere eigenen Worte"), ("en", "Our own words") })
        {
            var page = await chromium.SignIn(host, Role.Marketer, language);
            await page.GotoAsync($"{Campaign}/messages/survey?language={language}");
            await page.FillAsync("#subject", $"{title}: {{{{orderNumber}}}}");
            await page.FillAsync("#body", $"# {title}\n\nHallo {{{{firstName}}}},\n\n{{{{scores \"1\" \"5\"}}}}");

            // Typing alone brings the preview, where scripts run.
            var frame = page.FrameLocator("#preview");
            await frame.Locator($"h1:has-text('{title}')").WaitForAsync();
            await page.Shot($"message-desktop.{language}");
            await page.CheckAsync("[name=view][value=phone]");
            Assert.Equal(375, (await page.Locator("#preview").BoundingBoxAsync())!.Width);
            await page.Shot($"message-phone.{language}");
            await page.CheckAsync("[name=view][value=dark]");
            await Assertions.Expect(frame.Locator(".card")).ToHaveCSSAsync("background-color", "rgb(30, 30, 30)");
            await page.Shot($"message-dark.{language}");
            await page.CheckAsync("[name=view][value=text]");
            await frame.Locator("pre").WaitForAsync();
            await page.Shot($"message-text.{language}");

            await page.Locator("button[value=save]").ClickAsync();
            await page.Arrives("done=saved");
            await page.Context.CloseAsync();
        }

        var publisher = await chromium.SignIn(host, Role.Marketer, script: false);
        await publisher.GotoAsync(Campaign + "/publish");
        await publisher.CheckAsync("[name=sure]");
        await publisher.ClickAsync("text=Publish now");
        await publisher.Arrives("done=published");
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(12));
        Assert.Contains(await host.Mails(), mail => RunningHost.Text(mail, "subject").Contains("eigenen Worte", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Without_scripts_the_preview_has_a_button()
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.SignIn(host, Role.Marketer, script: false);
        await page.GotoAsync(Campaign + "/messages/survey?language=en");

        await page.FillAsync("#body", "# Seen at a click");
        await page.Locator("button[name=preview]").ClickAsync();

        await page.FrameLocator("#preview").Locator("h1:has-text('Seen at a click')").WaitForAsync();
    }

    [BrowserFact]
    public async Task Every_page_is_accessible_in_both_languages()
    {
        await using var host = await CampaignPagesTests.Waiting();
        using (var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer))
        {
            using var saved = await marketer.Post(
                "campaigns/post-purchase/steps/survey",
                ("tag", ""), ("part", "timing"), ("delay", "7"), ("delay-unit", "days"), ("working-days", "yes"), ("time-of-day", "10:00"), ("window", "hours"), ("earliest", "09:00"), ("latest", "18:00"));
        }

        await chromium.AssertGood(
            host,
            ("campaigns", "campaigns"),
            ("campaign", "campaigns/post-purchase"),
            ("campaign-season", "campaigns/seasonal"),
            ("campaign-new", "campaigns-new"),
            ("campaign-basics", "campaigns/post-purchase/basics"),
            ("campaign-dates", "campaigns/seasonal/basics"),
            ("campaign-step", "campaigns/post-purchase/steps/survey"),
            ("campaign-draft", "campaigns/post-purchase/draft?trial=yes"),
            ("campaign-publish", "campaigns/post-purchase/publish"),
            ("campaign-version", "campaigns/post-purchase/versions/1"),
            ("campaign-message", "campaigns/post-purchase/messages/survey"),
            ("campaign-message-new", "campaigns/post-purchase/messages/-"));
    }

    [BrowserFact]
    public async Task A_viewer_sees_no_forms()
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.SignIn(host, Role.Viewer);

        await page.GotoAsync(Campaign);
        Assert.Equal(0, await page.Locator("main form").CountAsync());
        await page.GotoAsync(Campaign + "/messages/survey");
        Assert.Equal(0, await page.Locator("main form").CountAsync());
        await page.ClickAsync("main >> text=Text part");
        await page.FrameLocator("#preview").Locator("pre").WaitForAsync();
    }
}
