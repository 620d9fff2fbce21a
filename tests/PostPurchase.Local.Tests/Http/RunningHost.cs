using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Quotas;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Hosting;
using PostPurchase.Local.Running;
using PostPurchase.Local.Tests.Storage;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

/// <summary>The real host on a free port, with a data folder of its own and a clock that stands until a test moves it.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public const string ConsoleKey = "demo-console-key";

    public static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 9, 0);

    private readonly DataFolder _folder;
    private readonly WebApplication _app;

    private RunningHost(DataFolder folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
        Address = LocalHost.Addresses(app).Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public string Address { get; }

    /// <summary>The folder that everything is kept in.</summary>
    public string Data => _folder.Path;

    /// <summary>Follows no redirects and keeps no cookies' secrets.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningHost> Open(bool simulatedClock = true, SendingQuota? quota = null, Action<IServiceCollection>? replace = null)
    {
        var folder = new DataFolder();
        var app = await LocalHost.Build(new ServeOptions
        {
            Urls = "http://127.0.0.1:0",
            Data = folder.Path,
            SimulatedClock = simulatedClock,
            Start = simulatedClock ? Start : null,
            Quota = quota ?? SendingQuota.None,
        }, replace);
        await app.StartAsync();
        return new RunningHost(folder, app);
    }

    /// <summary>Posts a webhook of the demo shop and waits for what is due at once.</summary>
    public async Task Take(StandardWebhook webhook)
    {
        using var answer = await Client.SendAsync(webhook.ToRequest());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await MoveTo(Services.GetRequiredService<HostClock>().GetCurrentInstant());
    }

    public Task MoveTo(Instant to) => Services.GetRequiredService<WakeLoop>().MoveTo(to, CancellationToken.None);

    /// <summary>An order that was placed, shipped and delivered at <see cref="Start"/>.</summary>
    public async Task TakeDelivered(string order)
    {
        await Take(Canonical.Placed(order, Start, Start));
        await Take(Canonical.Shipped(order, Start, Start));
        await Take(Canonical.Delivered(order, Start, Start));
    }

    /// <summary>The path of a signed link of the demo shop.</summary>
    public string Link(LinkPurpose purpose, string order, string step = "survey", Instant? expiresAt = null, string? occurrence = null)
    {
        var token = new LinkToken(purpose, new OrderKey(new ShopId("demo"), new OrderId(order)), step, expiresAt ?? Start + Duration.FromDays(30))
        {
            Occurrence = occurrence,
        };
        var route = purpose switch
        {
            LinkPurpose.Answer => "a",
            LinkPurpose.Unsubscribe => "u",
            LinkPurpose.Order => "o",
            LinkPurpose.Preferences => "p",
            LinkPurpose.Review => "r",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
        };
        return $"/{route}/" + Services.GetRequiredService<LinkSigner>().Sign(token);
    }

    public async Task<JsonElement> Order(string id, string query = "")
    {
        using var request = Keyed($"/api/shops/demo/orders/{Uri.EscapeDataString(id)}{query}");
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Json(answer);
    }

    /// <summary>Types of the events on record about an order, sorted.</summary>
    public async Task<string[]> EventTypes(string order) =>
        [.. (await Order(order)).GetProperty("events").EnumerateArray().Select(e => Text(e, "type")).Order(StringComparer.Ordinal)];

    public async Task<JsonElement[]> Mails(string query = "")
    {
        using var answer = await Client.GetAsync("/mailbox/messages" + query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await Json(answer)).EnumerateArray()];
    }

    /// <summary>Posts JSON to the API of the demo shop.</summary>
    public async Task<HttpResponseMessage> Post(string path, string json)
    {
        using var request = Keyed("/api/shops/demo" + path);
        request.Method = HttpMethod.Post;
        request.Content = JsonBody(json);
        return await Client.SendAsync(request);
    }

    /// <summary>Gets JSON from the API of the demo shop.</summary>
    public async Task<JsonElement> Get(string path)
    {
        using var request = Keyed("/api/shops/demo" + path);
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Json(answer);
    }

    public static HttpRequestMessage Keyed(string path, string key = ConsoleKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    public static StringContent JsonBody(string json) => new(json, Encoding.UTF8, "application/json");

    public static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsByteArrayAsync());

    public static string Text(JsonElement owner, string member) => owner.GetProperty(member).GetString() ?? "";

    /// <summary>The answer is a problem document of this status and type, and says nothing of our code.</summary>
    public static async Task<JsonElement> AssertProblem(HttpResponseMessage answer, int status, string type)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await Json(answer);
        Assert.Equal($"urn:postpurchase:problem:{type}", Text(problem, "type"));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("Exception", problem.ToString(), StringComparison.Ordinal);
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
