using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Campaigns.Waves;

namespace PostPurchase.Local.Tests.Http;

/// <summary>Campaigns are edited, published and paused while orders are on their way. The order was delivered on 26 March, 10:00 in Berlin.</summary>
public sealed class CampaignEndpointsTests
{
    private const string Campaign = "/api/shops/demo/campaigns/post-purchase";

    [Fact]
    public async Task A_version_is_edited_checked_published_and_reaches_who_waits()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(6));
        var campaign = await Get(host, $"{Campaign}/versions/1");

        using var saved = await Send(host, HttpMethod.Put, $"{Campaign}/draft?by=Anna", Delayed(campaign, "care-tips", "P20D"));
        Assert.Equal(HttpStatusCode.NoContent, saved.StatusCode);
        var impact = await Get(host, $"{Campaign}/impact?policy=move");
        Assert.Equal((1, 1, 0), (impact.GetProperty("orders").GetInt32(), impact.GetProperty("moved").GetInt32(), impact.GetProperty("staying").GetInt32()));
        Assert.Equal(1, impact.GetProperty("mails").GetProperty("later").GetInt32());
        var example = impact.GetProperty("examples").GetProperty("later")[0];
        Assert.Equal(("1001", "care-tips", "2026-04-09T08:00:00Z", "2026-04-15T08:00:00Z"),
            (RunningHost.Text(example, "order"), RunningHost.Text(example, "step"), RunningHost.Text(example, "before"), RunningHost.Text(example, "after")));
        Assert.Equal(JsonValueKind.Null, impact.GetProperty("next").ValueKind);

        using var publish = Request(HttpMethod.Post, $"{Campaign}/publish", """{"policy":"move","by":"Anna","note":"later tips"}""");
        publish.Headers.IfMatch.Add(saved.Headers.ETag!);
        using var published = await host.Client.SendAsync(publish);
        Assert.Equal("""{"version":2,"wave":2}""", await published.Content.ReadAsStringAsync());

        // The clock's answer comes when the wave is done.
        using var moved = await host.Client.PostAsync("/clock", RunningHost.JsonBody("""{"advance":"PT1S"}"""));
        var wave = (await Get(host, $"{Campaign}/waves"))[0];
        Assert.Equal((1, 1), (wave.GetProperty("orders").GetInt32(), wave.GetProperty("woken").GetInt32()));
        Assert.Equal("2026-04-01T09:00:00Z", RunningHost.Text(wave, "doneAt"));
        var journey = (await host.Order("1001")).GetProperty("journeys")[0];
        Assert.Equal(2, journey.GetProperty("version").GetInt32());
        var step = journey.GetProperty("steps").EnumerateArray().Single(one => RunningHost.Text(one, "id") == "care-tips");
        Assert.Equal("2026-04-15T08:00:00Z", RunningHost.Text(step, "dueAt"));

        var audit = await Get(host, $"{Campaign}/audit");
        Assert.Equal(["2 published", "1 draft-saved"], audit.GetProperty("entries").EnumerateArray().Select(entry => $"{entry.GetProperty("number")} {RunningHost.Text(entry, "action")}"));
        Assert.Equal("later tips", RunningHost.Text((await Get(host, $"{Campaign}/versions"))[1], "note"));
        Assert.Equal(2, (await Get(host, "/api/shops/demo/campaigns")).EnumerateArray().Single(one => RunningHost.Text(one, "id") == "post-purchase").GetProperty("live").GetInt32());
    }

    [Fact]
    public async Task A_draft_changed_by_somebody_else_is_neither_overwritten_nor_published()
    {
        await using var host = await RunningHost.Open();
        var campaign = await Get(host, $"{Campaign}/versions/1");
        using var mine = await Send(host, HttpMethod.Put, $"{Campaign}/draft", Delayed(campaign, "survey", "P6D"));
        using var theirs = await Send(host, HttpMethod.Put, $"{Campaign}/draft", Delayed(campaign, "survey", "P7D"));
        Assert.NotEqual(mine.Headers.ETag, theirs.Headers.ETag);

        foreach (var (method, path, body) in new[]
        {
            (HttpMethod.Put, "draft", Delayed(campaign, "survey", "P8D")),
            (HttpMethod.Delete, "draft", ""),
            (HttpMethod.Post, "publish", """{"policy":"move"}"""),
            (HttpMethod.Post, "restore", """{"version":1}"""),
        })
        {
            using var request = Request(method, $"{Campaign}/{path}", body);
            request.Headers.IfMatch.Add(mine.Headers.ETag!);
            using var answer = await host.Client.SendAsync(request);
            await RunningHost.AssertProblem(answer, 412, "draft-changed");
        }

        using var draft = await Send(host, HttpMethod.Get, $"{Campaign}/draft");
        Assert.Equal(theirs.Headers.ETag, draft.Headers.ETag);
        Assert.Contains("P7D", await draft.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_that_cannot_run_is_refused_with_all_that_is_wrong()
    {
        await using var host = await RunningHost.Open();

        using var answer = await Send(host, HttpMethod.Put, $"{Campaign}/draft", """{"id":"post-purchase","version":"one"}""");

        var problem = await RunningHost.AssertProblem(answer, 400, "invalid-campaign");
        Assert.NotEmpty(problem.GetProperty("problems").EnumerateArray());
        Assert.StartsWith("$", RunningHost.Text(problem.GetProperty("problems")[0], "path"), StringComparison.Ordinal);
        Assert.NotEmpty(RunningHost.Text(problem.GetProperty("problems")[0], "message"));
    }

    [Theory]
    [InlineData("GET", "/api/shops/demo/campaigns/none", "", 404, "unknown-campaign")]
    [InlineData("GET", Campaign + "/versions/9", "", 404, "unknown-version")]
    [InlineData("GET", Campaign + "/draft", "", 404, "no-draft")]
    [InlineData("DELETE", Campaign + "/draft", "", 404, "no-draft")]
    [InlineData("GET", Campaign + "/impact?policy=move", "", 404, "no-draft")]
    [InlineData("GET", Campaign + "/impact?policy=maybe", "", 400, "malformed-request")]
    [InlineData("GET", Campaign + "/impact?policy=move&after=99:", "", 400, "malformed-request")]
    [InlineData("GET", Campaign + "/audit?after=0", "", 400, "malformed-request")]
    [InlineData("POST", Campaign + "/publish", "", 400, "malformed-request")]
    [InlineData("POST", Campaign + "/publish", """{"policy":"maybe"}""", 400, "malformed-request")]
    [InlineData("POST", Campaign + "/publish", """{"policy":"move"}""", 404, "no-draft")]
    [InlineData("POST", Campaign + "/publish", "[", 400, "malformed-request")]
    [InlineData("POST", Campaign + "/restore", "{}", 400, "malformed-request")]
    [InlineData("POST", Campaign + "/restore", """{"version":9}""", 404, "unknown-version")]
    [InlineData("POST", Campaign + "/steps/none/pause", "", 404, "unknown-step")]
    [InlineData("POST", "/api/shops/demo/campaigns/none/off", "", 404, "unknown-campaign")]
    [InlineData("POST", Campaign + "/draft", "", 405, "method-not-allowed")]
    public async Task What_cannot_be_done_says_why(string method, string path, string body, int status, string type)
    {
        await using var host = await RunningHost.Open();

        using var answer = await Send(host, new HttpMethod(method), path, body);

        await RunningHost.AssertProblem(answer, status, type);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_key()
    {
        await using var host = await RunningHost.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Campaign}/off");

        using var answer = await host.Client.SendAsync(request);

        await RunningHost.AssertProblem(answer, 401, "unauthorized");
    }

    [Fact]
    public async Task A_paused_step_is_held_and_sent_when_it_goes_on()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var paused = await Send(host, HttpMethod.Post, $"{Campaign}/steps/survey/pause", """{"by":"Anna"}""");
        Assert.Equal("{}", await paused.Content.ReadAsStringAsync());
        await host.MoveTo(RunningHost.Start + Duration.FromDays(7));
        Assert.DoesNotContain(await host.Mails(), mail => RunningHost.Text(mail, "step") == "survey");

        using var resumed = await Send(host, HttpMethod.Post, $"{Campaign}/steps/survey/resume", """{"by":"Anna"}""");
        await host.MoveTo(RunningHost.Start + Duration.FromDays(7) + Duration.FromSeconds(1));

        Assert.Equal("""{"wave":2}""", await resumed.Content.ReadAsStringAsync());
        Assert.Contains(await host.Mails(), mail => RunningHost.Text(mail, "step") == "survey");
    }

    [Fact]
    public async Task A_switched_off_campaign_takes_no_new_order()
    {
        await using var host = await RunningHost.Open();
        using var off = await Send(host, HttpMethod.Post, $"{Campaign}/off");
        Assert.Equal(JsonValueKind.Null, (await Get(host, Campaign)).GetProperty("live").ValueKind);
        await host.TakeDelivered("1001");
        Assert.Empty(await host.Mails());

        using var on = await Send(host, HttpMethod.Post, $"{Campaign}/on");
        await host.TakeDelivered("1002");

        Assert.NotEmpty(await host.Mails("?order=1002"));
    }

    [Fact]
    public async Task On_the_machines_clock_a_wave_runs_by_itself()
    {
        await using var host = await RunningHost.Open(simulatedClock: false);
        var campaign = await Get(host, $"{Campaign}/versions/1");
        using var saved = await Send(host, HttpMethod.Put, $"{Campaign}/draft", Delayed(campaign, "survey", "P6D"));
        using var published = await Send(host, HttpMethod.Post, $"{Campaign}/publish", """{"policy":"move"}""");
        var open = host.Services.GetRequiredService<OpenWaves>();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await open.List(patience.Token)).Count > 0)
        {
            await Task.Yield();
        }

        Assert.True((await Get(host, $"{Campaign}/waves"))[0].TryGetProperty("doneAt", out _));
    }

    private static string Delayed(JsonElement campaign, string step, string delay)
    {
        var changed = JsonNode.Parse(campaign.GetRawText())!;
        changed["steps"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == step)!["timing"]!["delay"] = delay;
        return changed.ToJsonString();
    }

    private static async Task<JsonElement> Get(RunningHost host, string path)
    {
        using var answer = await Send(host, HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Json(answer);
    }

    private static async Task<HttpResponseMessage> Send(RunningHost host, HttpMethod method, string path, string body = "")
    {
        using var request = Request(method, path, body);
        return await host.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string body)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningHost.ConsoleKey);
        request.Content = body.Length > 0 ? RunningHost.JsonBody(body) : null;
        return request;
    }
}
