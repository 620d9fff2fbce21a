using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Local.Running;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Privacy;

namespace PostPurchase.Local.Tests.Privacy;

/// <summary>An erased customer on the real host: searched for in every table, column and file.</summary>
public sealed class ErasedCustomerTests
{
    private const string Import = "/api/shops/demo/import?apply=true";
    private static readonly Instant Start = RunningHost.Start;

    [Theory]
    [InlineData("""{"email":"MK-Address@example.com","by":"Mira"}""")]
    [InlineData("""{"id":"MkId77","by":"Mira"}""")]
    [InlineData(null)]
    public async Task An_erased_customer_is_found_nowhere_in_the_store(string? request)
    {
        await using var host = await RunningHost.Open();
        await Live(host);
        Assert.All(MarkedCustomer.Marks, mark => Assert.Contains(StoredTexts.Of(host.Data), text => text.Contains(mark, StringComparison.OrdinalIgnoreCase)));

        await host.MoveTo(Start + Duration.FromDays(10));
        await Erase(host, request);
        await host.MoveTo(Start + Duration.FromDays(11));
        AssertGone(host);

        // Everything is told again, twice: by webhook and by import.
        for (var again = 0; again < 2; again++)
        {
            await Live(host);
            await Erase(host, request);
        }

        var mails = (await host.Mails()).Length;
        await host.MoveTo(Start + Duration.FromDays(90));
        AssertGone(host);
        Assert.Equal(mails, (await host.Mails()).Length);
    }

    [Fact]
    public async Task An_erasure_says_what_it_removed_and_is_done_once()
    {
        await using var host = await RunningHost.Open();
        await Live(host);

        var first = await Post(host, "erase", """{"id":"MkId77","by":"Mira"}""");
        var second = await Post(host, "erase", """{"id":"MkId77","by":"Mira"}""");

        Assert.Equal(2, first.GetProperty("orders").GetInt32());
        Assert.True(first.GetProperty("mails").GetInt32() > 0);
        Assert.Equal(1, first.GetProperty("payloads").GetInt32());
        Assert.Equal(
            (0, 0, 0, 0),
            (Int(second, "orders"), Int(second, "rows"), Int(second, "mails"), Int(second, "payloads")));
        Assert.Equal("erased", RunningHost.Text(await Post(host, "find", """{"id":"MkId77"}"""), "state"));
        Assert.Equal("erased", RunningHost.Text(await Post(host, "find", """{"email":"mk-address@example.com"}"""), "state"));
    }

    [Fact]
    public async Task An_export_has_all_that_the_customer_left()
    {
        await using var host = await RunningHost.Open();
        await Live(host);

        var json = (await Post(host, "export", """{"email":"mk-address@example.com"}""")).GetRawText();
        using var german = await Send(host, "export", """{"email":"mk-address@example.com","format":"html","language":"de"}""");
        using var english = await Send(host, "export", """{"email":"mk-address@example.com","format":"html","language":"en"}""");

        var (de, en) = (await german.Content.ReadAsStringAsync(), await english.Content.ReadAsStringAsync());
        Assert.All(MarkedCustomer.Marks, mark => Assert.Contains(mark, json, StringComparison.OrdinalIgnoreCase));
        Assert.All(MarkedCustomer.Marks, mark => Assert.Contains(mark, de, StringComparison.OrdinalIgnoreCase));
        Assert.All(MarkedCustomer.Marks, mark => Assert.Contains(mark, en, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Lieferanschrift", de, StringComparison.Ordinal);
        Assert.Contains("Delivery address", en, StringComparison.Ordinal);
        Assert.Contains("\"mails\":[{", json, StringComparison.Ordinal);
        Assert.Equal("attachment; filename=\"customer-data.html\"", german.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task What_a_customer_wrote_is_text_in_an_export_and_nothing_else()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var posted = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "1001"), Form(("comment", "<script>alert(1)</script>")));

        using var page = await Send(host, "export", """{"id":"c1001","format":"html"}""");
        var html = await page.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "$.email")]
    [InlineData("""{"email":" "}""", "$.email")]
    [InlineData("""{"id":"c1","format":"pdf"}""", "$.format")]
    [InlineData("""{"id":"c1","language":"fr"}""", "$.language")]
    [InlineData("[]", "$")]
    [InlineData("", "$")]
    public async Task A_request_that_names_nobody_is_refused(string body, string path)
    {
        await using var host = await RunningHost.Open();
        foreach (var action in new[] { "find", "export", "erase" })
        {
            using var answer = await Send(host, action, body);

            Assert.Equal(path, RunningHost.Text(await RunningHost.AssertProblem(answer, 400, "malformed-request"), "path"));
        }
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_shops_key()
    {
        await using var host = await RunningHost.Open();
        foreach (var action in new[] { "find", "export", "erase" })
        {
            using var answer = await host.Client.PostAsync($"/api/shops/demo/customers/{action}", RunningHost.JsonBody("""{"id":"c1"}"""));

            await RunningHost.AssertProblem(answer, 401, "unauthorized");
        }
    }

    [Fact]
    public async Task Who_saw_and_changed_what_is_noted_without_saying_of_whom()
    {
        await using var host = await RunningHost.Open();
        await Live(host);
        await host.Order("m1");
        await host.Order("m1");
        await Post(host, "find", """{"email":"mk-address@example.com","by":"Mira"}""");
        await Post(host, "export", """{"email":"mk-address@example.com","by":"Mira"}""");
        await Post(host, "erase", """{"email":"mk-address@example.com","by":"Mira"}""");

        using var answer = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/audit"));
        var log = await RunningHost.Json(answer);

        var entries = log.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(
            ["customer-erased", "customer-exported", "customer-found", "order-shown"],
            entries.Select(entry => RunningHost.Text(entry, "action")).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Matches("^[0-9a-f]{8}$", RunningHost.Text(entry, "key")));
        Assert.DoesNotContain("mk-address", log.GetRawText(), StringComparison.OrdinalIgnoreCase);
        using var elsewhere = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/audit?after=../x"));
        await RunningHost.AssertProblem(elsewhere, 400, "malformed-request");
    }

    private static async Task Live(RunningHost host)
    {
        foreach (var webhook in MarkedCustomer.Webhooks("m1", Start).Append(MarkedCustomer.Malformed(Start)))
        {
            // As a shop sends it again: the same webhook, signed anew.
            var now = Now(host);
            using var answer = await host.Client.SendAsync((webhook with { SentAt = now }).ToRequest());
            Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK or HttpStatusCode.BadRequest);
            await host.MoveTo(now);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Import) { Content = RunningHost.JsonBody(MarkedCustomer.Placed("m2", Start)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningHost.ConsoleKey);
        using var imported = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        using var posted = await host.Client.PostAsync(host.Link(LinkPurpose.Answer, "m1", expiresAt: Start + Duration.FromDays(365)), Form(("comment", MarkedCustomer.Comment), ("csat", "4")));
        await host.MoveTo(Now(host));
    }

    private static async Task Erase(RunningHost host, string? request)
    {
        if (request is not null)
        {
            await Post(host, "erase", request);
            return;
        }

        var now = Now(host);
        using var answer = await host.Client.SendAsync((MarkedCustomer.Erased(Start + Duration.FromDays(10)) with { SentAt = now }).ToRequest());
        Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK);
        await host.MoveTo(now);
    }

    private static void AssertGone(RunningHost host)
    {
        var texts = StoredTexts.Of(host.Data);
        Assert.NotEmpty(texts);
        Assert.Empty(
            from mark in MarkedCustomer.Marks
            from text in texts
            let at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase)
            where at >= 0
            select $"{mark}: {text[..Math.Min(60, text.Length)]} … {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}");
    }

    private static async Task<JsonElement> Post(RunningHost host, string action, string body)
    {
        using var answer = await Send(host, action, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Json(answer);
    }

    private static async Task<HttpResponseMessage> Send(RunningHost host, string action, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shops/demo/customers/{action}") { Content = RunningHost.JsonBody(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningHost.ConsoleKey);
        return await host.Client.SendAsync(request);
    }

    private static Instant Now(RunningHost host) => host.Services.GetRequiredService<HostClock>().GetCurrentInstant();

    private static int Int(JsonElement owner, string member) => owner.GetProperty(member).GetInt32();

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
