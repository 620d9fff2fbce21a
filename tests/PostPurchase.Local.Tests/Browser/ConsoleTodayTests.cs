using NodaTime;
using PostPurchase.Core.Quotas;
using PostPurchase.Local.Tests.Console;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Browser;

public sealed class ConsoleTodayTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Today_and_the_calendar_are_accessible_in_both_languages()
    {
        await using var host = await TodayPageTests.BusyShop(new SendingQuota { PerDay = 2 });
        using (await ConsoleVisitor.SignIn(host))
        {
            await host.MoveTo(RunningHost.Start + Duration.FromDays(4) + Duration.FromMinutes(1));
        }

        await chromium.AssertGood(host, ("today", ""), ("calendar", "calendar"), ("calendar-december", "calendar?month=2026-12"));
    }

    [BrowserFact]
    public async Task A_new_shop_and_its_sign_in_page_are_accessible()
    {
        await using var host = await RunningHost.Open();

        await chromium.AssertGood(host, ("today-empty", ""), ("calendar-empty", "calendar"));
        await chromium.AssertAccessible(host.Address, "/console?lang=de");
        await chromium.AssertAccessible(host.Address, "/console?lang=en");
    }
}
