using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

/// <summary><c>/api/shops/{shop}/consents</c> and the page that its mail leads to.</summary>
public sealed class ConsentEndpointsTests
{
    private const string Anna = "anna@example.com";
    private const string Wish = """{"email":"anna@example.com","categories":["offers","surveys"],"language":"en","source":"newsletter form","ip":"192.0.2.1"}""";

    [Fact]
    public async Task A_subscription_is_asked_for_by_mail_and_confirmed_on_the_page()
    {
        await using var host = await RunningHost.Open();
        using var asked = await Post(host, "/opt-in", Wish);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var link = await LinkOf(host);

        Assert.Equal("none", (await Category(host, "offers")).GetProperty("state").GetString());
        using var shown = await host.Client.GetAsync(link);
        Assert.Contains("may send me offers and tips", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("none", (await Category(host, "offers")).GetProperty("state").GetString());
        for (var time = 0; time < 2; time++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("confirm", "1")]);
            using var confirmed = await host.Client.PostAsync(link, form);
            Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        }

        Assert.Contains("Your subscription is confirmed", await host.Client.GetStringAsync(link), StringComparison.Ordinal);
        var offers = await Category(host, "offers");
        var proof = offers.GetProperty("proof");
        Assert.Equal(
            ("given", "newsletter form", "2026-03", "192.0.2.1", "127.0.0.1"),
            (RunningHost.Text(offers, "state"), RunningHost.Text(offers, "source"), RunningHost.Text(offers, "wording"),
                RunningHost.Text(proof, "requestedFrom"), RunningHost.Text(proof, "confirmedFrom")));
        Assert.Equal(2, (await Find(host)).GetProperty("history").GetArrayLength());
        Assert.False((await Category(host, "birthday")).GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task Who_reads_and_changes_consents_is_noted_without_an_address()
    {
        await using var host = await RunningHost.Open();
        using var asked = await Post(host, "/opt-in", Wish);
        using var told = await Post(
            host, "", """{"email":"anna@example.com","categories":["offers"],"given":false,"source":"telephone","by":"Mira"}""");
        using var found = await Post(host, "/find", """{"email":"anna@example.com","by":"Ben"}""");
        using var customer = await host.Post("/customers/find", """{"email":"anna@example.com"}""");

        var log = await host.Get("/audit");
        var entries = log.GetProperty("entries").EnumerateArray().ToDictionary(entry => RunningHost.Text(entry, "action"), StringComparer.Ordinal);
        var reference = RunningHost.Text(await RunningHost.Json(customer), "reference");
        Assert.All(["opt-in-requested", "consent-changed", "consent-shown"], action => Assert.Equal(reference, RunningHost.Text(entries[action], "subject")));
        Assert.Equal(("Mira", "withdrawn: offers"), (RunningHost.Text(entries["consent-changed"], "by"), RunningHost.Text(entries["consent-changed"], "detail")));
        Assert.Equal("Ben", RunningHost.Text(entries["consent-shown"], "by"));
        Assert.DoesNotContain("anna@", log.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Scanners_confirm_nothing()
    {
        await using var host = await RunningHost.Open();
        using var asked = await Post(host, "/opt-in", Wish);
        var link = await LinkOf(host);

        using var head = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link + "?confirm=1"));
        using var body = RunningHost.JsonBody("{}");
        using var posted = await host.Client.PostAsync(link, body);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, posted.StatusCode));
        Assert.Equal("none", (await Category(host, "offers")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Forged_altered_expired_and_foreign_links_confirm_nothing()
    {
        await using var host = await RunningHost.Open();
        using var asked = await Post(host, "/opt-in", Wish);
        var link = await LinkOf(host);
        var altered = link[..^2] + (link[^2] == 'A' ? "BB" : "AA");
        foreach (var bad in new[] { "/c/x.y", altered, link.Replace("/c/", "/p/", StringComparison.Ordinal), link.Replace("/c/", "/u/", StringComparison.Ordinal) })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Confirm(host, bad));
        }

        await host.MoveTo(RunningHost.Start + Duration.FromDays(7));
        Assert.Equal(HttpStatusCode.NotFound, await Confirm(host, link));
        using var page = await host.Client.GetAsync(link);
        Assert.Contains("This link leads nowhere", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("none", (await Category(host, "offers")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_was_said_elsewhere_is_taken_down_and_reaches_the_customers_orders()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        var email = RunningHost.Text((await host.Order("1001")).GetProperty("order"), "email");
        var who = $"\"email\":\"{email}\"";
        using var given = await Post(
            host, "", $$"""{{{who}},"categories":["birthday"],"given":true,"source":"shop counter","wording":"paper-7","by":"Mira","proof":"signed form 17"}""");
        using var withdrawn = await Post(host, "", $$"""{{{who}},"categories":["offers"],"given":false,"source":"telephone","by":"Mira"}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (given.StatusCode, withdrawn.StatusCode));
        Assert.Equal(["customer.consented", "customer.objected", "order.placed"], await host.EventTypes("1001"));
        var found = await Find(host, email);
        Assert.Equal(
            "consent: birthday, shop counter, 2026-03-26T09:00:00Z, wording paper-7", RunningHost.Text(Of(found, "birthday"), "basis"));
        Assert.Equal("signed form 17", RunningHost.Text(Of(found, "birthday").GetProperty("proof"), "note"));
        Assert.Equal("withdrawn", RunningHost.Text(Of(found, "offers"), "state"));
    }

    [Theory]
    [InlineData("/opt-in", "{}", "$.email")]
    [InlineData("/opt-in", """{"email":"no address"}""", "$.email")]
    [InlineData("/opt-in", """{"email":"a@example.com","categories":[]}""", "$.categories")]
    [InlineData("/opt-in", """{"email":"a@example.com","categories":["spam"]}""", "$.categories")]
    [InlineData("/opt-in", """{"email":"a@example.com","categories":["offers"]}""", "$.source")]
    [InlineData("/find", "{}", "$.email")]
    [InlineData("/find", "[", "$")]
    [InlineData("", """{"id":"c1"}""", "$.given")]
    [InlineData("", """{"id":"c1","given":true,"categories":["offers"],"source":"x","by":"y"}""", "$.wording")]
    [InlineData("", """{"id":"c1","given":true,"categories":["offers"],"source":"x","by":"y","wording":"w"}""", "$.proof")]
    [InlineData("", """{"id":"c1","given":true,"categories":["birthday"],"source":"x","by":"y","wording":"kasse-2026-03","proof":"z"}""", "$.wording")]
    public async Task What_can_not_be_understood_is_refused_by_name(string route, string json, string path)
    {
        await using var host = await RunningHost.Open();
        using var answer = await Post(host, route, json);

        var problem = await RunningHost.AssertProblem(answer, 400, "malformed-request");
        Assert.StartsWith(path, RunningHost.Text(problem, "path"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_for_an_address_and_those_without_a_text_are_refused()
    {
        await using var host = await RunningHost.Open();
        for (var time = 0; time < 3; time++)
        {
            using var taken = await Post(host, "/opt-in", Wish);
            Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
            await host.MoveTo(RunningHost.Start + Duration.FromMinutes(time + 1));
        }

        using var refused = await Post(host, "/opt-in", Wish);
        using var service = await Post(host, "/opt-in", Wish.Replace("[\"offers\",\"surveys\"]", "[\"service\"]", StringComparison.Ordinal));

        await RunningHost.AssertProblem(refused, 429, "too-many-opt-ins");
        await RunningHost.AssertProblem(service, 409, "no-wording");
    }

    [Fact]
    public async Task Without_the_console_key_nothing_is_told()
    {
        await using var host = await RunningHost.Open();
        using var body = RunningHost.JsonBody("""{"email":"anna@example.com"}""");
        using var answer = await host.Client.PostAsync("/api/shops/demo/consents/find", body);

        await RunningHost.AssertProblem(answer, 401, "unauthorized");
    }

    private static async Task<HttpStatusCode> Confirm(RunningHost host, string link)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("confirm", "1")]);
        using var answer = await host.Client.PostAsync(link, form);
        return answer.StatusCode;
    }

    /// <summary>Has what is due sent, and takes the link out of the mail.</summary>
    private static async Task<string> LinkOf(RunningHost host)
    {
        await host.MoveTo(RunningHost.Start);
        var mail = Assert.Single(await host.Mails($"?to={Anna}"));
        var text = RunningHost.Text(mail, "text");
        var start = text.IndexOf("/c/", StringComparison.Ordinal);
        return text[start..text.IndexOfAny([' ', '\n'], start)];
    }

    private static async Task<HttpResponseMessage> Post(RunningHost host, string route, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/shops/demo/consents" + route);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningHost.ConsoleKey);
        request.Content = RunningHost.JsonBody(json);
        return await host.Client.SendAsync(request);
    }

    private static async Task<JsonElement> Find(RunningHost host, string email = Anna)
    {
        using var answer = await Post(host, "/find", $$"""{"email":"{{email}}"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Json(answer);
    }

    private static async Task<JsonElement> Category(RunningHost host, string name) => Of(await Find(host), name);

    private static JsonElement Of(JsonElement found, string name) =>
        found.GetProperty("categories").EnumerateArray().Single(category => RunningHost.Text(category, "category") == name);
}
