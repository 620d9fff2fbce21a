using System.Net;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Quotas;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Console;

public sealed class TodayPageTests
{
    /// <summary>An order of an unhappy customer, whose survey is held by the case; two more on the way; a webhook that nobody understands.</summary>
    internal static async Task<RunningHost> BusyShop(SendingQuota? quota = null)
    {
        var host = await RunningHost.Open(quota: quota);
        await host.TakeDelivered("1001");
        await host.TakeDelivered("1002");
        await host.Take(Canonical.Placed("1003", RunningHost.Start, RunningHost.Start));
        using var answer = await host.Client.PostAsync(
            host.Link(LinkPurpose.Answer, "1001"), new FormUrlEncodedContent([KeyValuePair.Create("csat", "1")]));
        var unclear = new StandardWebhook("msg-unclear", RunningHost.Start, """{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{}}}""");
        using var unread = await host.Client.SendAsync(unclear.ToRequest());
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        await host.MoveTo(RunningHost.Start + Duration.FromDays(4));
        return host;
    }

    [Fact]
    public async Task A_new_shop_needs_nobody()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        var page = await visitor.Html("");

        // Who signs in sees this page, which asks for a forecast: the host may have made it by now.
        Assert.Matches("There is no forecast yet\\.|No mail is planned for the next 14 days\\.", page);
        Assert.Contains("No customer waits for an answer.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_there_yet_pages_say_so_and_draw_nothing()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        using var asked = await visitor.Post("forecast");
        await host.MoveTo(RunningHost.Start + Duration.FromMinutes(1));
        (string Path, string Words)[] pages =
        [
            ("", "No mail is planned for the next 14 days."), ("deliveries", "None came within the last seven days."),
            ("orders", "There are no orders yet."), ("orders?day=2026-03-01", "There are no orders up to then."), ("audit", "Nobody has seen or changed anything yet."),
        ];
        foreach (var (path, words) in pages)
        {
            var page = await visitor.Html(path);

            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg class=\"chart", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_goes_out_what_is_held_and_who_waits_is_seen_at_a_glance()
    {
        await using var host = await BusyShop();
        using var visitor = await ConsoleVisitor.SignIn(host);
        await host.MoveTo(RunningHost.Start + Duration.FromDays(4) + Duration.FromMinutes(1));

        var page = await visitor.Html("");

        Assert.Contains("A case is open", page, StringComparison.Ordinal);
        Assert.Contains("/console/demo/orders/1001", page, StringComparison.Ordinal);
        Assert.Contains("1 open, 1 of them not answered in time.", page, StringComparison.Ordinal);
        Assert.Contains("Webhooks could not be understood, the latest ", page, StringComparison.Ordinal);
        Assert.Contains("Counted Mon 30 Mar", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_forecast_can_be_asked_for()
    {
        await using var host = await BusyShop();
        using var visitor = await ConsoleVisitor.SignIn(host);
        await host.MoveTo(RunningHost.Start + Duration.FromDays(5));

        using var asked = await visitor.Post("forecast");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(5) + Duration.FromMinutes(1));

        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        Assert.Contains("Counted Tue 31 Mar", await visitor.Html(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar?month=2026-04", "Calendar: April 2026", "Good Friday")]
    [InlineData("calendar?month=2026-04", "Calendar: April 2026", ">Seasons</a>")]
    [InlineData("calendar?month=2026-12", "Calendar: December 2026", "Christmas Day")]
    [InlineData("calendar", "Calendar: March 2026", "planned")]
    public async Task A_month_shows_holidays_occasions_and_what_is_planned(string path, string title, string content)
    {
        await using var host = await BusyShop();
        using var visitor = await ConsoleVisitor.SignIn(host);
        await host.MoveTo(RunningHost.Start + Duration.FromDays(4) + Duration.FromMinutes(1));

        var page = await visitor.Html(path);

        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(content, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar?month=x")]
    [InlineData("calendar?month=2026-13")]
    [InlineData("calendar?month=9999-01")]
    public async Task There_is_no_such_month(string path)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
