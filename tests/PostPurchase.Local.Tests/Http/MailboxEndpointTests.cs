using System.Net;
using AngleSharp.Html.Parser;
using NodaTime;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class MailboxEndpointTests
{
    private static readonly string[] Members =
    [
        "id", "to", "from", "replyTo", "subject", "sentAt", "class", "campaign", "step", "shop", "order", "headers", "text", "html",
    ];

    [Fact]
    public async Task Mails_are_listed_oldest_first_with_all_that_makes_them_up()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(6));

        var mails = await host.Mails();

        Assert.Equal(
            ["confirmation", "shipping-notice", "delivery-check-in", "survey"],
            mails.Select(mail => RunningHost.Text(mail, "step")));
        Assert.All(mails, mail => Assert.Equal(Members, mail.EnumerateObject().Select(member => member.Name)));
        var survey = mails[^1];
        Assert.Equal("advertising", RunningHost.Text(survey, "class"));
        Assert.Equal(("demo", "1001"), (RunningHost.Text(survey, "shop"), RunningHost.Text(survey, "order")));
        Assert.Equal("List-Unsubscribe=One-Click", RunningHost.Text(survey.GetProperty("headers"), "List-Unsubscribe-Post"));
    }

    [Fact]
    public async Task Mails_are_found_by_order_and_recipient()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        await host.Take(Canonical.Placed("10/02", RunningHost.Start, RunningHost.Start, "b+c@example.com"));

        Assert.Equal(2, (await host.Mails()).Length);
        Assert.Equal("10/02", RunningHost.Text(Assert.Single(await host.Mails("?order=10%2F02")), "order"));
        Assert.Equal("10/02", RunningHost.Text(Assert.Single(await host.Mails("?to=B%2Bc@example.com")), "order"));
        Assert.Empty(await host.Mails("?order=1001&to=b%2Bc@example.com"));
    }

    [Fact]
    public async Task A_box_of_several_parts_is_listed_whole()
    {
        await using var host = await RunningHost.Open();
        for (var number = 0; number < 230; number++)
        {
            using var answer = await host.Client.SendAsync(
                Canonical.Placed($"n{number}", RunningHost.Start, RunningHost.Start, "same@example.com").ToRequest());
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        await host.MoveTo(RunningHost.Start);

        Assert.Equal(230, (await host.Mails("?to=same@example.com")).Select(mail => RunningHost.Text(mail, "order")).Distinct().Count());
        var page = await host.Client.GetStringAsync("/mailbox");
        using var document = new HtmlParser().ParseDocument(page);
        var older = document.QuerySelector("a[href*='before=']")?.GetAttribute("href");
        Assert.NotEqual(page, await host.Client.GetStringAsync(older));
    }

    [Fact]
    public async Task A_mails_page_shows_both_parts_and_lets_none_of_it_run()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var address = $"/mailbox/{RunningHost.Text((await host.Mails())[0], "id")}";

        var page = await host.Client.GetStringAsync(address);
        using var html = await host.Client.GetAsync($"{address}/html?order=1001");

        Assert.Contains($"src=\"{address}/html?order=1001\"", page, StringComparison.Ordinal);
        Assert.Equal(page, await host.Client.GetStringAsync($"{address}?order=1001"));
        Assert.DoesNotContain("allow-scripts", page, StringComparison.Ordinal);
        var policy = Assert.Single(html.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mailbox/2b8ee681-a538-54dd-97f0-fb0310698da9", "unknown-mail")]
    [InlineData("/mailbox/2b8ee681-a538-54dd-97f0-fb0310698da9/html", "unknown-mail")]
    [InlineData("/mailbox/nonsense", "not-found")]
    public async Task An_unknown_mail_is_not_found(string path, string type)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.GetAsync(path);

        await RunningHost.AssertProblem(answer, 404, type);
    }
}
