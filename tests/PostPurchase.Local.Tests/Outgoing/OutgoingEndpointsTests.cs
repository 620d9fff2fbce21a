using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Outgoing;

public sealed class OutgoingEndpointsTests
{
    private const string Base = "/api/shops/demo/outgoing";
    private static readonly Instant Start = RunningHost.Start;

    [Fact]
    public async Task A_failed_webhook_comes_again_with_the_same_id_and_a_signature_of_its_time()
    {
        await using var host = await RunningHost.Open();
        await using var receiver = await Receiver.Open();
        var secret = RunningHost.Text(await Put(host, receiver, 201), "secret");
        receiver.Answer = (_, context) => Status(context, receiver.All.Count == 1 ? 500 : 204, "Nobody at home.");

        await host.Take(Canonical.Placed("1001", Start, Start));
        await host.MoveTo(Start + Duration.FromMinutes(1));

        Assert.Equal(["message.sent", "message.sent"], receiver.All.Select(got => got.Type));
        Assert.Equal(receiver.All[0].Id, receiver.All[1].Id);
        Assert.Equal(["1774515600", "1774515605"], receiver.All.Select(got => got.Headers["webhook-timestamp"]));
        Assert.All(receiver.All, got => Assert.Equal(Expected(got, secret)["webhook-signature"], got.Headers["webhook-signature"]));
        var delivery = await Get(host, $"/{receiver.All[0].Id}");
        Assert.Equal(("delivered", "1001"), (RunningHost.Text(delivery, "state"), RunningHost.Text(delivery, "order")));
        Assert.Equal([500, 204], delivery.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.GetProperty("status").GetInt32()));
        Assert.Equal("Nobody at home.", RunningHost.Text(delivery.GetProperty("attempts")[0], "answer"));
        Assert.DoesNotContain("Nobody", (await Get(host, "")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_do_not_wait_for_a_target_that_does_not_answer()
    {
        await using var host = await RunningHost.Open(simulatedClock: false);
        await using var receiver = await Receiver.Open();
        var (asked, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        receiver.Answer = async (_, _) =>
        {
            asked.TrySetResult();
            await released.Task;
        };
        await Put(host, receiver, 201);
        var now = host.Services.GetRequiredService<IClock>().GetCurrentInstant();
        using var first = await host.Client.SendAsync(Canonical.Placed("1001", now, now).ToRequest());
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        using var second = await host.Client.SendAsync(Canonical.Placed("1002", now, now).ToRequest());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await host.Mails("?order=1002")).Length == 0)
        {
            limit.Token.ThrowIfCancellationRequested();
        }

        Assert.Single(receiver.All);
        released.SetResult();
    }

    [Fact]
    public async Task A_replay_sends_the_same_webhook_again()
    {
        await using var host = await RunningHost.Open();
        await using var receiver = await Receiver.Open();
        await Put(host, receiver, 201);
        await host.Take(Canonical.Placed("1001", Start, Start));
        var id = RunningHost.Text((await Get(host, "")).GetProperty("deliveries")[0], "id");

        using var answer = await Send(host, HttpMethod.Post, $"/{id}/replay");
        await host.MoveTo(Start);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal([id, id], receiver.All.Select(got => got.Id));
        Assert.Equal(receiver.All[0].Body, receiver.All[1].Body);
    }

    [Fact]
    public async Task A_target_that_is_gone_is_shown_so_and_saved_again_it_is_back()
    {
        await using var host = await RunningHost.Open();
        await using var receiver = await Receiver.Open();
        await Put(host, receiver, 201);
        receiver.Answer = (_, context) => Status(context, 410);
        await host.Take(Canonical.Placed("1001", Start, Start));
        await host.Take(Canonical.Placed("1002", Start, Start));

        Assert.Single(receiver.All);
        Assert.Equal("2026-03-26T09:00:00Z", RunningHost.Text((await Get(host, "/targets")).GetProperty("targets")[0], "goneAt"));
        receiver.Answer = (_, _) => Task.CompletedTask;
        var saved = await Put(host, receiver, 200);
        await host.Take(Canonical.Placed("1003", Start, Start));

        Assert.False(saved.TryGetProperty("goneAt", out _));
        Assert.False(saved.TryGetProperty("secret", out _));
        Assert.Equal(2, receiver.All.Count);
    }

    [Fact]
    public async Task A_ping_is_sent_at_once_and_a_redirect_is_not_followed()
    {
        await using var host = await RunningHost.Open();
        await using var receiver = await Receiver.Open();
        await Put(host, receiver, 201);
        receiver.Answer = (_, context) =>
        {
            context.Response.Redirect(receiver.Address + "/elsewhere");
            return Task.CompletedTask;
        };

        using var answer = await Send(host, HttpMethod.Post, "/targets/crm/test");
        await host.MoveTo(Start + Duration.FromDays(2));

        var ping = await RunningHost.Json(answer);
        Assert.Equal(("failed", "ping"), (RunningHost.Text(ping, "state"), RunningHost.Text(ping, "type")));
        Assert.Equal(302, ping.GetProperty("attempts")[0].GetProperty("status").GetInt32());
        Assert.Equal("/hooks", Assert.Single(receiver.All).Path);
    }

    [Fact]
    public async Task Secrets_are_shown_once_and_never_again()
    {
        await using var host = await RunningHost.Open();
        await using var receiver = await Receiver.Open();
        var made = await Put(host, receiver, 201);

        var secret = RunningHost.Text(made, "secret");
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await Get(host, "/targets")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", (await Get(host, "/targets")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_of_a_target_say_what_and_where()
    {
        await using var host = await RunningHost.Open();

        using var answer = await Send(host, HttpMethod.Put, "/targets/crm", """{"url":"http://10.0.0.1/","types":["case.closed"],"secrets":["x"]}""");
        var problem = await RunningHost.AssertProblem(answer, 400, "invalid-target");

        Assert.Equal(
            ["$.url", "$.url", "$.secrets[0]", "$.types[0]"],
            problem.GetProperty("problems").EnumerateArray().Select(found => RunningHost.Text(found, "path")));
        foreach (var body in new[] { "[]", "{", """{"types":[null]}""", "null" })
        {
            using var malformed = await Send(host, HttpMethod.Put, "/targets/crm", body);
            await RunningHost.AssertProblem(malformed, 400, "malformed-request");
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_nothing_is_there_without_a_key()
    {
        await using var host = await RunningHost.Open();

        await RunningHost.AssertProblem(await Send(host, HttpMethod.Delete, "/targets/crm"), 404, "unknown-target");
        await RunningHost.AssertProblem(await Send(host, HttpMethod.Post, "/targets/crm/test"), 404, "unknown-target");
        await RunningHost.AssertProblem(await Send(host, HttpMethod.Get, "/msg_019d295f3a80e6c1a0c0d1e2f3a4b5c6"), 404, "unknown-delivery");
        await RunningHost.AssertProblem(await Send(host, HttpMethod.Post, "/x/replay"), 404, "unknown-delivery");
        await RunningHost.AssertProblem(await Send(host, HttpMethod.Get, "?limit=0"), 400, "malformed-request");
        await RunningHost.AssertProblem(await host.Client.GetAsync(Base), 401, "unauthorized");
        await RunningHost.AssertProblem(await host.Client.GetAsync(Base + "/targets"), 401, "unauthorized");
    }

    private static async Task<JsonElement> Put(RunningHost host, Receiver receiver, int status)
    {
        using var answer = await Send(host, HttpMethod.Put, "/targets/crm", $$"""{"url":"{{receiver.Url}}"}""");
        Assert.Equal(status, (int)answer.StatusCode);
        return await RunningHost.Json(answer);
    }

    private static async Task<JsonElement> Get(RunningHost host, string path)
    {
        using var answer = await Send(host, HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Json(answer);
    }

    private static async Task<HttpResponseMessage> Send(RunningHost host, HttpMethod method, string path, string? body = null)
    {
        using var request = RunningHost.Keyed(Base + path);
        request.Method = method;
        request.Content = body is null ? null : RunningHost.JsonBody(body);
        return await host.Client.SendAsync(request);
    }

    private static async Task Status(HttpContext context, int status, string body = "")
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(status == 204 ? "" : body);
    }

    /// <summary>As a sender signs, independently of the product's code.</summary>
    private static IReadOnlyDictionary<string, string> Expected(Receiver.Got got, string secret)
    {
        var seconds = long.Parse(got.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture);
        return new StandardWebhook(got.Id, Instant.FromUnixTimeSeconds(seconds), got.Body).Headers(secret);
    }
}
