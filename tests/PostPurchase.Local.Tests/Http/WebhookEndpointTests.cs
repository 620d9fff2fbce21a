using System.Net;
using System.Security.Cryptography;
using System.Text;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class WebhookEndpointTests
{
    private const int Limit = 5 * 1024 * 1024;

    [Fact]
    public async Task A_webhook_is_taken_in_once_and_known_again()
    {
        await using var host = await RunningHost.Open();
        var webhook = Canonical.Placed("1001", RunningHost.Start, RunningHost.Start);

        using var first = await host.Client.SendAsync(webhook.ToRequest());
        using var second = await host.Client.SendAsync(webhook.ToRequest());

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var (taken, known) = (await RunningHost.Json(first), await RunningHost.Json(second));
        Assert.False(taken.GetProperty("duplicate").GetBoolean());
        Assert.True(known.GetProperty("duplicate").GetBoolean());
        Assert.NotEmpty(RunningHost.Text(taken, "eventId"));
        Assert.Equal(RunningHost.Text(taken, "eventId"), RunningHost.Text(known, "eventId"));
    }

    [Fact]
    public async Task A_webhook_signed_with_another_secret_is_refused()
    {
        await using var host = await RunningHost.Open();
        var webhook = Canonical.Placed("1001", RunningHost.Start, RunningHost.Start);

        using var answer = await host.Client.SendAsync(webhook.ToRequest(secret: "whsec_b3RoZXI="));

        await RunningHost.AssertProblem(answer, 401, "bad-signature");
        using var order = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/orders/1001"));
        Assert.Equal(HttpStatusCode.NotFound, order.StatusCode);
    }

    [Theory]
    [InlineData("/webhooks/nobody/standard", "unknown-shop")]
    [InlineData("/webhooks/demo/magento", "unknown-platform")]
    public async Task Unknown_shops_and_platforms_are_not_found(string path, string type)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.SendAsync(Canonical.Placed("1", RunningHost.Start, RunningHost.Start).ToRequest(path));

        await RunningHost.AssertProblem(answer, 404, type);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_refused_whether_or_not_its_length_is_told(bool chunked)
    {
        await using var host = await RunningHost.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/demo/shopify");
        request.Content = new ByteArrayContent(new byte[Limit + 1]);
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await host.Client.SendAsync(request);

        await RunningHost.AssertProblem(answer, 413, "too-large");
    }

    [Fact]
    public async Task A_body_of_the_limit_is_read()
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.PostAsync("/webhooks/demo/shopify", new ByteArrayContent(new byte[Limit]));

        await RunningHost.AssertProblem(answer, 401, "bad-signature");
    }

    [Fact]
    public async Task An_event_too_large_to_store_is_refused_as_such_and_kept()
    {
        await using var host = await RunningHost.Open();
        var lines = string.Join(',', Enumerable.Range(1, 4000).Select(number =>
            $$"""{"id":"l{{number}}","productId":"p{{number}}","title":"{{new string('x', 200)}}","quantity":1}"""));
        var webhook = new StandardWebhook(
            "large",
            RunningHost.Start,
            $$$"""{"type":"order.placed","timestamp":"2026-03-26T09:00:00Z","data":{"order":{"id":"1001","currency":"EUR","email":"anna@example.com","lines":[{{{lines}}}]}}}""");

        using var answer = await host.Client.SendAsync(webhook.ToRequest());

        var problem = await RunningHost.AssertProblem(answer, 413, "too-large");
        Assert.Contains("can be stored", RunningHost.Text(problem, "detail"), StringComparison.Ordinal);
        using var intake = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/intake"));
        var kept = Assert.Single((await RunningHost.Json(intake)).GetProperty("malformed").EnumerateArray());
        Assert.Equal(RunningHost.Text(problem, "inspectionId"), RunningHost.Text(kept, "id"));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up()
    {
        await using var host = await RunningHost.Open();
        using var client = new System.Net.Sockets.TcpClient();
        var address = new Uri(host.Address);
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /webhooks/demo/standard HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: 1000\r\n\r\n{{"));

        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(status is null || status.Contains("408", StringComparison.Ordinal), status);
    }

    [Fact]
    public async Task A_payload_that_cannot_be_understood_is_named_and_kept()
    {
        await using var host = await RunningHost.Open();
        var webhook = new StandardWebhook(
            "broken", RunningHost.Start, """{"type":"order.shipped","timestamp":"2026-03-26T09:00:00Z","data":{"shipment":{"id":"s1"}}}""");

        using var answer = await host.Client.SendAsync(webhook.ToRequest());

        var problem = await RunningHost.AssertProblem(answer, 400, "malformed-payload");
        Assert.StartsWith("$", RunningHost.Text(problem, "path"), StringComparison.Ordinal);
        Assert.Contains(RunningHost.Text(problem, "path"), RunningHost.Text(problem, "detail"), StringComparison.Ordinal);
        using var intake = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/intake"));
        var kept = Assert.Single((await RunningHost.Json(intake)).GetProperty("malformed").EnumerateArray());
        Assert.Equal(RunningHost.Text(problem, "inspectionId"), RunningHost.Text(kept, "id"));
        Assert.Equal(RunningHost.Text(problem, "path"), RunningHost.Text(kept, "path"));
        Assert.False(kept.TryGetProperty("body", out _));
    }

    [Fact]
    public async Task A_topic_without_use_is_acknowledged_and_counted()
    {
        await using var host = await RunningHost.Open();

        for (var time = 0; time < 2; time++)
        {
            using var request = Shopify("carts/update", "{}");
            using var answer = await host.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            Assert.Equal("carts/update", RunningHost.Text(await RunningHost.Json(answer), "ignored"));
        }

        using var intake = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/intake"));
        var ignored = Assert.Single((await RunningHost.Json(intake)).GetProperty("ignored").EnumerateArray());
        Assert.Equal(2, ignored.GetProperty("count").GetInt32());
        Assert.Equal("carts/update", RunningHost.Text(ignored, "topic"));
    }

    [Fact]
    public async Task An_unsigned_ping_of_WooCommerce_is_answered()
    {
        await using var host = await RunningHost.Open();

        using var ping = new FormUrlEncodedContent([KeyValuePair.Create("webhook_id", "7")]);
        using var answer = await host.Client.PostAsync("/webhooks/demo/woocommerce", ping);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Another_method_is_answered_with_the_allowed_ones()
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.GetAsync("/webhooks/demo/shopify");

        await RunningHost.AssertProblem(answer, 405, "method-not-allowed");
        Assert.Contains("POST", answer.Content.Headers.Allow);
    }

    private static HttpRequestMessage Shopify(string topic, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/demo/shopify") { Content = RunningHost.JsonBody(body) };
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes("demo-shopify-secret"), Encoding.UTF8.GetBytes(body));
        request.Headers.Add("X-Shopify-Topic", topic);
        request.Headers.Add("X-Shopify-Hmac-Sha256", Convert.ToBase64String(signature));
        return request;
    }
}
