using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

public sealed class ConsoleTodayTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task The_first_page_is_accessible_in_both_languages()
    {
        await using var host = await RunningHost.Open();

        await chromium.AssertGood(host, ("today", ""), ("unknown", "?x=1"));
    }
}
