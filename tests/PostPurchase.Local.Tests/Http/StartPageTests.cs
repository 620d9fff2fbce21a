using System.Net;

namespace PostPurchase.Local.Tests.Http;

public sealed class StartPageTests
{
    private const string First = "5100000000001";

    [Theory]
    [InlineData("de", "Ihre Bestellung", "anna@example.com")]
    [InlineData("en", "Your order", "emily@example.com")]
    public async Task A_sample_order_is_confirmed_at_once_in_its_language(string language, string words, string to)
    {
        await using var host = await RunningHost.Open();

        await Press(host, $"/samples/{language}", "placed");

        var mail = Assert.Single(await host.Mails($"?order={First}"));
        Assert.Contains(words, RunningHost.Text(mail, "subject"), StringComparison.Ordinal);
        Assert.Equal(to, RunningHost.Text(mail, "to"));
    }

    [Fact]
    public async Task A_sample_order_goes_the_whole_way()
    {
        await using var host = await RunningHost.Open();
        await Press(host, "/samples/de", "placed");
        await Press(host, "/samples/1/deliver", "refused");
        await Press(host, "/samples/1/ship", "happened");
        await Press(host, "/samples/1/ship", "refused");
        await Press(host, "/samples/1/cancel", "refused");
        await Press(host, "/samples/1/deliver", "happened");
        await Press(host, "/clock/next-mail", "mailsent");
        await Press(host, "/samples/1/return", "happened");

        Assert.Equal(
            ["confirmation", "shipping-notice", "delivery-check-in", "return-registered"],
            (await host.Mails()).Select(mail => RunningHost.Text(mail, "step")));
        Assert.Contains("return open", await host.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_sample_order_leaves_nothing_planned()
    {
        await using var host = await RunningHost.Open();
        await Press(host, "/samples/en", "placed");
        await Press(host, "/samples/1/cancel", "happened");
        await Press(host, "/clock/next-mail", "nothingplanned");

        Assert.Equal(["confirmation", "cancellation"], (await host.Mails()).Select(mail => RunningHost.Text(mail, "step")));
    }

    [Theory]
    [InlineData("/samples/7/ship")]
    [InlineData("/samples/1/burn")]
    public async Task What_cannot_happen_changes_nothing(string path)
    {
        await using var host = await RunningHost.Open();

        await Press(host, path, "refused");

        Assert.Empty(await host.Mails());
    }

    [Fact]
    public async Task The_machines_clock_has_no_buttons_but_a_hint()
    {
        await using var host = await RunningHost.Open(simulatedClock: false);

        var page = await host.Client.GetStringAsync("/");

        Assert.Contains("--clock simulated", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/clock/next-mail", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/mailbox")]
    [InlineData("/clock")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/assets/site.css")]
    [InlineData("/assets/icon.svg")]
    public async Task A_page_has_headers_for_who_asks_only_for_them(string path)
    {
        await using var host = await RunningHost.Open();

        using var head = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var get = await host.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("GET", "/nothing/here", 404, "not-found")]
    [InlineData("GET", "/orders/nobody/1", 404, "unknown-shop")]
    [InlineData("GET", "/orders/demo/1", 404, "unknown-order")]
    [InlineData("DELETE", "/clock", 405, "method-not-allowed")]
    [InlineData("PUT", "/a/token", 405, "method-not-allowed")]
    public async Task What_is_not_there_is_a_problem_of_a_known_type(string method, string path, int status, string type)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        await RunningHost.AssertProblem(answer, status, type);
    }

    private static async Task Press(RunningHost host, string path, string outcome)
    {
        using var answer = await host.Client.PostAsync(path, content: null);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/?did={outcome}", answer.Headers.Location?.OriginalString);
    }
}
