using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Web.Settings;

namespace PostPurchase.Local.Tests.Access;

public sealed class SettingsEndpointsTests
{
    private const string Path = "/api/shops/demo/settings";

    [Fact]
    public async Task Settings_are_shown_without_any_secret()
    {
        await using var host = await RunningHost.Open();
        using var answer = await Send(host, HttpMethod.Get, null);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        var shop = await Shop(host);
        foreach (var secret in shop.ConsoleKeys.Concat(shop.WebhookSecrets.Values.SelectMany(secrets => secrets)))
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        Assert.Contains("\"webhookSecrets\":{\"shopify\":{\"set\":true,\"count\":1}", text, StringComparison.Ordinal);
    }

    /// <summary>A member that somebody adds to the settings is shown, or on purpose is not.</summary>
    [Fact]
    public void Each_setting_is_in_the_document_or_has_a_route_of_its_own()
    {
        string[] elsewhere = ["Connections", "OutgoingWebhooks", "Users", "KeepsFor"];
        var known = typeof(SettingsDocument).GetProperties().Select(member => member.Name).Concat(elsewhere);

        Assert.Empty(typeof(Shop).GetProperties().Select(member => member.Name).Except(known, StringComparer.Ordinal));
        Assert.Empty(typeof(SettingsMembers).GetProperties().Select(member => char.ToLowerInvariant(member.Name[0]) + member.Name[1..])
            .Except(Core.Shops.Editing.SettingsMerge.Members, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_left_out_stays_and_null_removes()
    {
        await using var host = await RunningHost.Open();
        var before = await Shop(host);

        using var answer = await Send(host, HttpMethod.Put, """{"name":"Morgenrot","region":null,"returns":{"returnDays":14}}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var after = await Shop(host);
        Assert.Equal(("Morgenrot", null, 14), (after.Name, after.Region, after.Returns?.ReturnDays));
        Assert.Equal((before.TimeZone, before.Sender), (after.TimeZone, after.Sender));
        Assert.Equal(before.ConsoleKeys, after.ConsoleKeys);
        Assert.Equal(before.WebhookSecrets.Keys, after.WebhookSecrets.Keys);
    }

    [Fact]
    public async Task What_was_shown_can_be_sent_back_and_changes_nothing()
    {
        await using var host = await RunningHost.Open();
        using var shown = await Send(host, HttpMethod.Get, null);

        using var answer = await Send(host, HttpMethod.Put, await shown.Content.ReadAsStringAsync(), shown.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(shown.Headers.ETag, answer.Headers.ETag);
        Assert.DoesNotContain((await host.Get("/audit")).GetProperty("entries").EnumerateArray(), entry => RunningHost.Text(entry, "action") == "settings-changed");
    }

    [Fact]
    public async Task A_change_that_is_sent_twice_is_one()
    {
        await using var host = await RunningHost.Open();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await Send(host, HttpMethod.Put, """{"name":"Morgenrot"}""");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var entry = Assert.Single((await host.Get("/audit")).GetProperty("entries").EnumerateArray());
        Assert.Equal(("settings-changed", "name"), (RunningHost.Text(entry, "action"), RunningHost.Text(entry, "detail")));
    }

    [Fact]
    public async Task Nobody_overwrites_what_they_have_not_seen()
    {
        await using var host = await RunningHost.Open();
        using var shown = await Send(host, HttpMethod.Get, null);
        using var first = await Send(host, HttpMethod.Put, """{"name":"Eins"}""", shown.Headers.ETag);
        using var second = await Send(host, HttpMethod.Put, """{"name":"Zwei"}""", shown.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await RunningHost.AssertProblem(second, 412, "settings-changed");
        Assert.Equal("Eins", (await Shop(host)).Name);
    }

    [Theory]
    [InlineData("""{"name":""}""", "$.name")]
    [InlineData("""{"name":null}""", "$.name")]
    [InlineData("""{"timeZone":"Mars"}""", "$.timeZone")]
    [InlineData("""{"sender":{"name":"x","address":"x","replyTo":"a@b.example"}}""", "$.sender.address")]
    [InlineData("""{"sender":{"name":"x","adress":"a@b.example"}}""", "$.sender.adress")]
    [InlineData("""{"frequencyCap":{"advertising":{"most":0,"days":7}}}""", "$.frequencyCap.advertising.most")]
    [InlineData("""{"users":[]}""", "$.users")]
    [InlineData("""{"outgoingWebhooks":[]}""", "$.outgoingWebhooks")]
    [InlineData("""{"id":"other","surprise":1}""", "$.surprise")]
    [InlineData("""{"webhookSecrets":{"shopify":"text"}}""", "$.webhookSecrets.shopify")]
    [InlineData("""{"webhookSecrets":{"shopify":{"add":"short"}}}""", "$.webhookSecrets.shopify[1]")]
    [InlineData("""{"webhookSecrets":{"magento":["0123456789abcdef"]}}""", "$.webhookSecrets")]
    [InlineData("""{"consoleKeys":[]}""", "$.consoleKeys")]
    [InlineData("""{"careTips":{"coffee":null}}""", "$.careTips.coffee")]
    public async Task Settings_that_can_t_be_are_refused_with_the_place(string json, string path)
    {
        await using var host = await RunningHost.Open();
        var before = await Shop(host);

        using var answer = await Send(host, HttpMethod.Put, json);

        var problem = await RunningHost.AssertProblem(answer, 400, "invalid-settings");
        Assert.Contains(path, problem.GetProperty("problems").EnumerateArray().Select(one => RunningHost.Text(one, "path")));
        Assert.Equal(Core.Shops.Editing.SettingsTag.Of(before), Core.Shops.Editing.SettingsTag.Of(await Shop(host)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"name":"a","name":"b"}""")]
    public async Task What_is_no_object_is_refused(string json)
    {
        await using var host = await RunningHost.Open();

        using var answer = await Send(host, HttpMethod.Put, json);

        await RunningHost.AssertProblem(answer, 400, "malformed-request");
    }

    [Fact]
    public async Task A_secret_is_rotated_by_adding_a_new_one_and_keeping_the_newest()
    {
        await using var host = await RunningHost.Open();
        using var added = await Send(host, HttpMethod.Put, """{"webhookSecrets":{"shopify":{"add":"a-new-shopify-secret"}}}""");
        var both = (await Shop(host)).SecretsFor("shopify");
        using var kept = await Send(host, HttpMethod.Put, """{"webhookSecrets":{"shopify":{"keep":1}}}""");

        Assert.Equal(["demo-shopify-secret", "a-new-shopify-secret"], both);
        Assert.Equal(["a-new-shopify-secret"], (await Shop(host)).SecretsFor("shopify"));
        Assert.Single((await Shop(host)).SecretsFor("woocommerce"));
        var secrets = (await RunningHost.Json(kept)).GetProperty("webhookSecrets").GetProperty("shopify");
        Assert.Equal("""{"set":true,"count":1}""", secrets.GetRawText());
    }

    [Fact]
    public async Task A_console_key_that_is_replaced_opens_nothing_more()
    {
        await using var host = await RunningHost.Open();
        using var changed = await Send(host, HttpMethod.Put, """{"consoleKeys":["another-console-key"]}""");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);

        using var old = await host.Client.SendAsync(RunningHost.Keyed(Path));
        using var fresh = await host.Client.SendAsync(RunningHost.Keyed(Path, "another-console-key"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (old.StatusCode, fresh.StatusCode));
    }

    private static async Task<Shop> Shop(RunningHost host) =>
        await host.Services.GetRequiredService<StoredShops>().Reread(new ShopId("demo"), CancellationToken.None) ?? throw new JsonException();

    private static async Task<HttpResponseMessage> Send(RunningHost host, HttpMethod method, string? json, EntityTagHeaderValue? tag = null)
    {
        using var request = RunningHost.Keyed(Path);
        request.Method = method;
        request.Content = json is null ? null : RunningHost.JsonBody(json);
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(tag);
        }

        return await host.Client.SendAsync(request);
    }
}
