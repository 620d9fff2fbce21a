using System.Net;
using System.Text.Json;
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
    [InlineData("check-in=problem&problem=damaged&problem-lines=l2&problem-lines=gone&comment=nass", "check-in=problem comment=nass problem-lines=l2 problem=damaged")]
    [InlineData("problem=defective", "check-in=problem problem=defective")]
    [InlineData("problem-lines=l1&problem-lines=l2&problem-lines=l1", "check-in=problem problem-lines=l1,l2")]
    [InlineData("check-in=ok&problem=damaged&problem-lines=l1", "check-in=ok")]
    [InlineData("check-in=not-arrived&problem=%3Cscript%3E&csat=1", "check-in=not-arrived")]
    public async Task The_check_in_takes_what_is_wrong_and_with_what(string form, string answers)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var answer = await host.Client.PostAsync(
            host.Link(LinkPurpose.Answer, "1001", "delivery-check-in"), new StringContent(form, null, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(answers, await Answers(host));
    }

    [Fact]
    public async Task The_page_and_its_form_survive_a_shop_that_changes_the_order()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var checkIn = host.Link(LinkPurpose.Answer, "1001", "delivery-check-in");
        Assert.Contains("value=\"l2\"", await host.Client.GetStringAsync(checkIn), StringComparison.Ordinal);
        Assert.Contains("product:p2", await host.Client.GetStringAsync(host.Link(LinkPurpose.Answer, "1001")), StringComparison.Ordinal);

        await host.Take(WithoutSecondLine());

        Assert.DoesNotContain("problem-lines", await host.Client.GetStringAsync(checkIn + "?problem-lines=l2"), StringComparison.Ordinal);
        using var survey = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001"), Form(("product:p2", "1"), ("csat", "4")));
        using var gone = await host.Client.PostAsync(checkIn, Form(("check-in", "problem"), ("problem-lines", "l2")));
        Assert.Equal("check-in=problem csat=4", await Answers(host));
    }

    [Fact]
    public async Task A_return_is_asked_about_by_itself_and_a_solution_is_confirmed()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var first = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001", "return-survey", occurrence: "r1"), Form(("return-csat", "5")));
        using var second = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001", "return-survey", occurrence: "r2"), Form(("return-csat", "4"), ("return-comment", "flott")));
        using var third = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001", "case-follow-up", occurrence: "csat"), Form(("resolved", "yes"), ("csat", "1")));

        Assert.Equal("resolved=yes return-comment:r2=flott return-csat:r1=5 return-csat:r2=4", await Answers(host));
    }

    [Fact]
    public async Task Titles_comments_and_names_stay_words_on_the_page_and_in_the_mail_to_support()
    {
        const string Hostile = "<script>alert(1)</script>{{shopName}} \"onload='x'";
        await using var host = await RunningHost.Open();
        await host.Take(Titled(Hostile));
        var checkIn = host.Link(LinkPurpose.Answer, "1001", "delivery-check-in");

        var pages = await host.Client.GetStringAsync(checkIn + "?problem=damaged&comment=" + Uri.EscapeDataString(Hostile))
            + await host.Client.GetStringAsync(host.Link(LinkPurpose.Answer, "1001") + "?csat=" + Uri.EscapeDataString(Hostile));
        using var answer = await host.Client.PostAsync(checkIn, Form(("check-in", "problem"), ("comment", Hostile), ("problem-lines", "l1")));
        await host.MoveTo(RunningHost.Start);

        Assert.DoesNotContain("<script", pages, StringComparison.OrdinalIgnoreCase);
        var notice = Assert.Single(await host.Mails(), mail => RunningHost.Text(mail, "step") == "case-notice");
        Assert.DoesNotContain("<script", RunningHost.Text(notice, "html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("{{shopName}}", RunningHost.Text(notice, "text"), StringComparison.Ordinal);
        Assert.Equal("customer-1001@example.com", RunningHost.Text(notice, "replyTo"));
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

    private static StandardWebhook Titled(string title)
    {
        var placed = Canonical.Placed("1001", RunningHost.Start, RunningHost.Start);
        return placed with { Body = placed.Body.Replace("\"Hausmischung\"", JsonSerializer.Serialize(title), StringComparison.Ordinal) };
    }

    /// <summary>The shop took the second line out.</summary>
    private static StandardWebhook WithoutSecondLine()
    {
        var later = RunningHost.Start + Duration.FromMinutes(1);
        var placed = Canonical.Placed("1001", later, RunningHost.Start);
        var (from, to) = (placed.Body.IndexOf("},\n{\"id\":\"l2\"", StringComparison.Ordinal), placed.Body.IndexOf("}],", StringComparison.Ordinal));
        return placed with { Id = "1001-changed", Body = placed.Body.Remove(from, to - from) };
    }

    private static async Task<string> Answers(RunningHost host) => string.Join(' ', (await host.Order("1001")).GetProperty("events").EnumerateArray()
        .Where(happened => RunningHost.Text(happened, "type") == "answer.given")
        .Select(happened => happened.GetProperty("data"))
        .Select(data => $"{RunningHost.Text(data, "question")}={RunningHost.Text(data, "value").Replace('\n', ',')}")
        .Order(StringComparer.Ordinal));

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
