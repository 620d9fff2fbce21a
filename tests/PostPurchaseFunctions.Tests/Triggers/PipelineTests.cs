using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PostPurchase.TestKit;
using PostPurchase.TestKit.Webhooks;
using PostPurchaseFunctions.Tests.Orchestrations;
using PostPurchaseFunctions.Triggers;

namespace PostPurchaseFunctions.Tests.Triggers;

/// <summary>HTTP functions answer as the endpoints of the local host do.</summary>
public sealed class PipelineTests : IAsyncDisposable
{
    private readonly DurableWorld _world = new(SampleJourney.Start)
    {
        Shop = A.Shop() with
        {
            ConsoleKeys = ["console-key"],
            WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["standard"] = [StandardWebhook.DemoSecret],
            },
        },
    };

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_webhook_is_taken_and_its_mail_sent()
    {
        var webhook = Canonical.Placed("1001", _world.Now, _world.Now);

        var (status, _, _) = await Send("POST", "/webhooks/demo/standard", webhook.Headers(), webhook.Body);
        await _world.Engine.Settle();

        Assert.Equal(202, status);
        Assert.Equal("confirmation", Assert.Single(_world.Provider.Sent).Mail.Step);
        Assert.Equal(1, _world.Client.Starts);
    }

    [Fact]
    public async Task A_webhook_that_comes_twice_is_one()
    {
        var webhook = Canonical.Placed("1001", _world.Now, _world.Now);
        await Send("POST", "/webhooks/demo/standard", webhook.Headers(), webhook.Body);
        var (status, _, _) = await Send("POST", "/webhooks/demo/standard", webhook.Headers(), webhook.Body);
        await _world.Engine.Settle();

        Assert.Equal(200, status);
        Assert.Single(_world.Provider.Sent);
        Assert.Equal(0, await _world.CountMarks());
    }

    [Theory]
    [InlineData("POST", "/webhooks/demo/standard", 401)]
    [InlineData("GET", "/webhooks/demo/standard", 405)]
    [InlineData("GET", "/webhooks/demo", 404)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("HEAD", "/health/ready", 200)]
    [InlineData("GET", "/a/nothing", 404)]
    [InlineData("GET", "/u/nothing", 404)]
    [InlineData("GET", "/api/shops/demo/orders/1001", 401)]
    [InlineData("GET", "/api/shops/demo/campaigns", 401)]
    [InlineData("PUT", "/api/shops/demo/campaigns/post-purchase/draft", 401)]
    [InlineData("DELETE", "/api/shops/demo/campaigns/post-purchase/draft", 401)]
    [InlineData("POST", "/api/shops/demo/campaigns/post-purchase/publish", 401)]
    [InlineData("POST", "/events/email", 401)]
    [InlineData("GET", "/assets/none.css", 404)]
    [InlineData("GET", "/api/shops/demo/users", 401)]
    [InlineData("GET", "/openapi/v2.json", 404)]
    public async Task Each_route_answers_by_its_own_rules(string method, string path, int expected)
    {
        var (status, _, body) = await Send(method, path);

        Assert.Equal(expected, status);
        Assert.Equal(expected >= 400 && !path.StartsWith("/a/", StringComparison.Ordinal) && !path.StartsWith("/u/", StringComparison.Ordinal),
            body.Contains("urn:postpurchase:problem:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_API_is_described_as_on_the_local_host()
    {
        var (status, headers, body) = await Send("GET", "/openapi/v1.json");

        Assert.Equal((200, "application/json"), (status, headers.ContentType.ToString()));
        Assert.Contains("\"getOrder\"", body, StringComparison.Ordinal);
        Assert.Contains("\"saveSettings\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_shown_to_who_has_the_key()
    {
        await _world.Happens(SampleJourney.Events[0]);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = "Bearer console-key" };

        var (status, _, body) = await Send("GET", "/api/shops/demo/orders/1001", headers);

        Assert.Equal(200, status);
        Assert.Contains("\"confirmation\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_starts_its_wave()
    {
        await _world.Happens(SampleJourney.Events[0]);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = "Bearer console-key" };
        const string Campaign = "/api/shops/demo/campaigns/post-purchase";
        await Send("POST", Campaign + "/restore", headers, """{"version":1}""");

        var (status, _, body) = await Send("POST", Campaign + "/publish", headers, """{"policy":"move","by":"Anna"}""");
        await _world.MoveTo(_world.Now + NodaTime.Duration.FromMinutes(2));

        Assert.Equal((200, """{"version":2,"wave":2}"""), (status, body));
        Assert.Contains("wave|demo|post-purchase|00000002", _world.Engine.Instances.Keys);
        var (_, _, order) = await Send("GET", "/api/shops/demo/orders/1001", headers);
        Assert.Contains("\"version\":2", order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_may_be_kept_and_is_not_sent_again()
    {
        var (status, headers, body) = await Send("GET", "/assets/site.css");
        var again = new Dictionary<string, string>(StringComparer.Ordinal) { ["If-None-Match"] = headers["ETag"].ToString() };
        var (second, _, nothing) = await Send("GET", "/assets/site.css", again);

        Assert.Equal((200, 304), (status, second));
        Assert.NotEmpty(body);
        Assert.Empty(nothing);
        Assert.NotEmpty(headers.CacheControl.ToString());
    }

    private async Task<(int Status, IHeaderDictionary Headers, string Body)> Send(
        string method, string path, IReadOnlyDictionary<string, string>? headers = null, string body = "")
    {
        var context = new DefaultHttpContext { RequestServices = _world.Get<IServiceProvider>() };
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        context.Request.Method = method;
        context.Request.Path = path;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = path;
        foreach (var (name, value) in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            context.Request.Headers[name] = value;
        }

        // As the Functions host leaves it: matched to the function's own route.
        context.SetEndpoint(new Endpoint(null, null, "function"));
        context.Request.RouteValues["path"] = path;
        var result = await _world.Get<Pipeline>().Answer(context.Request, _world.Client);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers, Encoding.UTF8.GetString(answer.ToArray()));
    }
}
