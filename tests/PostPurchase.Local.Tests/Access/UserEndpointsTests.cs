using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Access;

public sealed class UserEndpointsTests
{
    [Fact]
    public async Task A_user_is_added_with_a_key_that_is_shown_once_and_kept_as_a_hash()
    {
        await using var host = await RunningHost.Open();
        var user = await Add(host, """{"name":"Berta","role":"support"}""");
        var key = RunningHost.Text(user, "key");

        Assert.Matches("^ppk_[A-Za-z0-9_-]{43}$", key);
        Assert.DoesNotContain(key, (await host.Get("/users")).GetRawText(), StringComparison.Ordinal);
        var stored = Assert.Single((await Shop(host)).Users);
        Assert.Equal((AccessKeys.HashOf(key), Role.Support, RunningHost.Start), (stored.KeyHash, stored.Role, stored.AddedAt));
        Assert.Equal(HttpStatusCode.OK, await Try(host, "/cases", key));
        Assert.Equal(HttpStatusCode.Forbidden, await Try(host, "/users", key));
    }

    [Fact]
    public async Task Two_users_get_different_keys()
    {
        await using var host = await RunningHost.Open();
        var (one, other) = (await Add(host, """{"name":"Anna","role":"viewer"}"""), await Add(host, """{"name":"Berta","role":"viewer"}"""));

        Assert.NotEqual(RunningHost.Text(one, "key"), RunningHost.Text(other, "key"));
        Assert.NotEqual(RunningHost.Text(one, "id"), RunningHost.Text(other, "id"));
    }

    [Fact]
    public async Task Another_role_counts_at_once_and_what_is_left_out_stays()
    {
        await using var host = await RunningHost.Open();
        var user = await Add(host, """{"name":"Berta","role":"viewer"}""");
        var (id, key) = (RunningHost.Text(user, "id"), RunningHost.Text(user, "key"));

        using var answer = await Send(host, HttpMethod.Put, $"/users/{id}", """{"role":"owner"}""");

        Assert.Equal("Berta", RunningHost.Text(await RunningHost.Json(answer), "name"));
        Assert.Equal(HttpStatusCode.OK, await Try(host, "/users", key));
    }

    [Fact]
    public async Task A_new_key_ends_the_old_one()
    {
        await using var host = await RunningHost.Open();
        var user = await Add(host, """{"name":"Berta","role":"viewer"}""");

        using var answer = await Send(host, HttpMethod.Post, $"/users/{RunningHost.Text(user, "id")}/key", null);

        var fresh = RunningHost.Text(await RunningHost.Json(answer), "key");
        Assert.Equal(HttpStatusCode.Unauthorized, await Try(host, "/campaigns", RunningHost.Text(user, "key")));
        Assert.Equal(HttpStatusCode.OK, await Try(host, "/campaigns", fresh));
    }

    [Fact]
    public async Task Who_is_removed_gets_in_no_more_and_twice_is_once()
    {
        await using var host = await RunningHost.Open();
        var user = await Add(host, """{"name":"Berta","role":"viewer"}""");
        var path = $"/users/{RunningHost.Text(user, "id")}";
        using var first = await Send(host, HttpMethod.Delete, path, null);
        using var second = await Send(host, HttpMethod.Delete, path, null);

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        await RunningHost.AssertProblem(second, 404, "unknown-user");
        Assert.Equal(HttpStatusCode.Unauthorized, await Try(host, "/campaigns", RunningHost.Text(user, "key")));
    }

    [Fact]
    public async Task The_last_owner_stays_where_there_is_no_shared_key()
    {
        await using var host = await RunningHost.Open();
        var user = await Add(host, """{"name":"Berta","role":"owner"}""");
        var (path, key) = ($"/users/{RunningHost.Text(user, "id")}", RunningHost.Text(user, "key"));
        await host.Services.GetRequiredService<StoredShops>().Change(new ShopId("demo"), shop => shop with { ConsoleKeys = [] }, CancellationToken.None);

        using var removed = await Send(host, HttpMethod.Delete, path, null, key);
        using var lowered = await Send(host, HttpMethod.Put, path, """{"role":"support"}""", key);
        using var renamed = await Send(host, HttpMethod.Put, path, """{"name":"Berta B."}""", key);

        await RunningHost.AssertProblem(removed, 409, "last-owner");
        await RunningHost.AssertProblem(lowered, 409, "last-owner");
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"","role":"viewer"}""", "$.name")]
    [InlineData("""{"name":"anna","role":"viewer"}""", "$.name")]
    [InlineData("""{"name":"Berta","role":"viewer","email":"berta"}""", "$.email")]
    [InlineData("""{"name":"Berta","role":"viewer","email":"ANNA@morgenrot.example"}""", "$.email")]
    [InlineData("""{"name":"Berta","role":"viewer","key":false}""", "$.email")]
    public async Task A_user_that_can_t_be_told_apart_or_get_in_is_refused(string json, string path)
    {
        await using var host = await RunningHost.Open();
        await Add(host, """{"name":"Anna","role":"viewer","email":"anna@morgenrot.example"}""");

        using var answer = await Send(host, HttpMethod.Post, "/users", json);

        var problem = await RunningHost.AssertProblem(answer, 400, "invalid-user");
        Assert.Equal(path, RunningHost.Text(problem.GetProperty("problems")[0], "path"));
    }

    [Theory]
    [InlineData("""{"name":"Berta"}""")]
    [InlineData("""{"name":"Berta","role":"king"}""")]
    public async Task A_role_is_one_of_the_four(string json)
    {
        await using var host = await RunningHost.Open();

        using var answer = await Send(host, HttpMethod.Post, "/users", json);

        await RunningHost.AssertProblem(answer, 400, "malformed-request");
    }

    [Fact]
    public async Task Each_step_is_in_the_audit_log()
    {
        await using var host = await RunningHost.Open();
        var id = RunningHost.Text(await Add(host, """{"name":"Berta","role":"viewer"}"""), "id");
        using var changed = await Send(host, HttpMethod.Put, $"/users/{id}", """{"role":"marketer"}""");
        using var rotated = await Send(host, HttpMethod.Post, $"/users/{id}/key", null);
        using var removed = await Send(host, HttpMethod.Delete, $"/users/{id}", null);

        var entries = (await host.Get("/audit")).GetProperty("entries").EnumerateArray().ToList();

        Assert.Equal(
            ["user-added Berta: viewer", "user-changed Berta: marketer", "user-key-rotated Berta: marketer", "user-removed Berta: marketer"],
            entries.Select(entry => $"{RunningHost.Text(entry, "action")} {RunningHost.Text(entry, "detail")}").Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(id, RunningHost.Text(entry, "subject")));
    }

    private static async Task<System.Text.Json.JsonElement> Add(RunningHost host, string json)
    {
        using var answer = await host.Post("/users", json);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        return await RunningHost.Json(answer);
    }

    private static async Task<HttpStatusCode> Try(RunningHost host, string path, string key)
    {
        using var request = RunningHost.Keyed("/api/shops/demo" + path, key);
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> Send(RunningHost host, HttpMethod method, string path, string? json, string key = RunningHost.ConsoleKey)
    {
        using var request = RunningHost.Keyed("/api/shops/demo" + path, key);
        request.Method = method;
        request.Content = json is null ? null : RunningHost.JsonBody(json);
        return await host.Client.SendAsync(request);
    }

    private static async Task<Shop> Shop(RunningHost host) =>
        await host.Services.GetRequiredService<StoredShops>().Reread(new ShopId("demo"), CancellationToken.None) ?? throw new InvalidOperationException();
}
