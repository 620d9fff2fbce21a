using System.Net;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class AnswerEndpointTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Looking_at_the_page_records_nothing(string method)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var link = host.Link(LinkPurpose.Answer, "1001");

        foreach (var query in new[] { "", "?csat=1", "?nps=0&comment=bad", "?done=1" })
        {
            using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), link + query));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task A_posted_answer_is_recorded_once_and_thanked_for()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var link = host.Link(LinkPurpose.Answer, "1001");

        for (var time = 0; time < 2; time++)
        {
            using var answer = await host.Client.PostAsync(link, Form(("csat", "5"), ("nps", "9"), ("comment", "Prima!")));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal($"{link}?done=1", answer.Headers.Location?.OriginalString);
        }

        Assert.Equal(["answer.given", "answer.given", "answer.given", "order.placed"], await host.EventTypes("1001"));
        Assert.Contains("Vielen Dank!", await host.Client.GetStringAsync($"{link}?done=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_told_at_the_check_in_opens_a_case()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001", "delivery-check-in"), Form(("check-in", "problem")));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(["answer.given", "case.opened", "order.placed"], await host.EventTypes("1001"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("csat", "9")]
    [InlineData("check-in", "ok")]
    [InlineData("comment", "  ")]
    public async Task A_form_without_an_answer_to_what_was_asked_comes_back(string name, string value)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001"), Form((name, value)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task A_link_that_is_not_genuine_leads_to_a_page_that_tells_nothing()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var genuine = host.Link(LinkPurpose.Answer, "1001");
        string[] links =
        [
            "/a/x", "/a/x.y", genuine[..^1] + (genuine[^1] == 'A' ? 'B' : 'A'), "/a/" + new string('a', 3000),
            host.Link(LinkPurpose.Unsubscribe, "1001").Replace("/u/", "/a/", StringComparison.Ordinal),
            host.Link(LinkPurpose.Answer, "1001", expiresAt: RunningHost.Start - Duration.FromSeconds(1)),
        ];

        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            using var shown = await host.Client.GetAsync(link);
            using var posted = await host.Client.PostAsync(link, Form(("csat", "5")));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, posted.StatusCode));
            Assert.Equal("text/html", shown.Content.Headers.ContentType?.MediaType);
            pages.Add(await shown.Content.ReadAsStringAsync());
            pages.Add(await posted.Content.ReadAsStringAsync());
        }

        Assert.DoesNotContain("Morgenrot", Assert.Single(pages), StringComparison.Ordinal);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task The_page_is_small_and_kept_from_caches_frames_search_engines_and_scripts()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var answer = await host.Client.GetAsync(host.Link(LinkPurpose.Answer, "1001"));

        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 500, 30_000);
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Contains("noindex", Header(answer, "X-Robots-Tag"), StringComparison.Ordinal);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
