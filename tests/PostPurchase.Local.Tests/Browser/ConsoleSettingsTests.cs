using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

public sealed class ConsoleSettingsTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Pages_of_settings_access_and_audit_are_accessible_in_both_languages()
    {
        await using var host = await RunningHost.Open();

        await chromium.AssertGood(
            host,
            ("settings", "settings"),
            ("settings-shop", "settings/shop"),
            ("settings-sender", "settings/sender"),
            ("settings-legal", "settings/legal"),
            ("settings-sending", "settings/sending"),
            ("settings-support", "settings/support"),
            ("settings-retention", "settings/retention"),
            ("settings-secrets", "settings/secrets"),
            ("access", "access"),
            ("access-user", "access/test-Support"),
            ("audit", "audit"));
    }

    [BrowserFact]
    public async Task An_owner_changes_the_sender_and_is_told_what_is_wrong_at_the_field()
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.SignIn(host);

        await page.GotoAsync("/console/demo/settings/sender");
        await page.FillAsync("[name='brand.color']", "green");
        await page.FillAsync("[name='sender.name']", "Morgenrot Kaffee");
        await page.ClickAsync("main form button");
        await page.Shot("settings-refused.en");

        Assert.Equal("A colour such as #0b6e4f.", await page.Locator("#brand-color-problem").InnerTextAsync());
        Assert.Equal("Morgenrot Kaffee", await page.InputValueAsync("[name='sender.name']"));
        Assert.Equal("true", await page.GetAttributeAsync("#brand-color", "aria-invalid"));

        await page.FillAsync("[name='brand.color']", "#ffcc00");
        await page.ClickAsync("main form button");

        Assert.Equal("Saved.", await page.Locator("[role=status]").InnerTextAsync());
        Assert.Equal("Morgenrot Kaffee", await page.InputValueAsync("[name='sender.name']"));
        Assert.Contains("hard to read", await page.Locator(".color-preview").InnerTextAsync(), StringComparison.Ordinal);
        await page.Shot("settings-saved.en");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_script_an_owner_adds_a_user_who_signs_in_with_the_key_shown_once()
    {
        await using var host = await RunningHost.Open();
        var page = await chromium.SignIn(host, script: false);

        await page.GotoAsync("/console/demo/access");
        await page.FillAsync("#name", "Berta Beispiel");
        await page.SelectOptionAsync("#role", "support");
        await page.ClickAsync("main form button");
        var key = await page.Locator("code.secret").InnerTextAsync();
        await page.Shot("access-fresh.en");
        await page.GotoAsync("/console/demo/access");
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();

        var other = await chromium.Open(host.Address, script: false);
        await other.GotoAsync("/console");
        await other.FillAsync("#shop", "demo");
        await other.FillAsync("#key", key);
        await other.Locator("form button").ClickAsync();
        await other.Arrives("/console/demo$");
        Assert.Contains("Berta Beispiel", await other.Locator(".who").InnerTextAsync(), StringComparison.Ordinal);
        await other.GotoAsync("/console/demo/settings/sender");
        Assert.Equal(0, await other.Locator("main form button").CountAsync());
        Assert.True(await other.Locator("#sender-name").IsDisabledAsync());
        await other.Shot("settings-viewer");
        await other.Context.CloseAsync();
    }
}
