using System.Net;
using System.Text;
using System.Text.Json;
using PostPurchase.Core.Orders;
using PostPurchase.TestKit;

namespace PostPurchaseFunctions.Tests.EmailEvents;

/// <summary><c>POST /events/email</c> as Event Grid uses it.</summary>
public sealed class EmailEventsEndpointTests : IAsyncLifetime
{
    private const string Route = "/events/email";
    private const string WithKey = $"{Route}?code=key%20of%20this%20test";
    private static readonly Guid Message = EventsHost.Message;

    private EventsHost _host = null!;

    public async Task InitializeAsync() => _host = await EventsHost.Start(EventsHost.Key, "next key");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_new_subscription_gets_its_code_back()
    {
        var answer = await Post(WithKey, """
            [{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"0815","validationUrl":"https://x.example"}}]
            """);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"validationResponse":"0815"}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(Route)]
    [InlineData(Route + "?code=")]
    [InlineData(Route + "?code=wrong")]
    public async Task Nobody_without_the_key_gets_in(string path)
    {
        var answer = await Post(path, Batch(Delivery("Bounced")));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("urn:postpurchase:problem:bad-key", await TypeOf(answer));
        Assert.Equal(["Placed"], await _host.Events());
    }

    [Fact]
    public async Task The_key_opens_as_a_header_and_so_does_the_one_that_follows_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route) { Content = Json("[]") };
        request.Headers.Add("X-Events-Key", EventsHost.Key);

        Assert.Equal(HttpStatusCode.OK, (await _host.Http.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(Route + "?code=next%20key", "[]")).StatusCode);
    }

    [Fact]
    public async Task A_host_without_a_key_does_not_have_the_route()
    {
        await using var host = await EventsHost.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.PostAsync(WithKey, Json("[]"))).StatusCode);
    }

    [Theory]
    [InlineData("Delivered", "MessageDelivered")]
    [InlineData("Expanded", "MessageDelivered")]
    [InlineData("Bounced", "MessageBounced,Undeliverable")]
    [InlineData("Suppressed", "MessageBounced,Undeliverable")]
    [InlineData("Quarantined", "MessageBounced")]
    [InlineData("FilteredSpam", "MessageBounced")]
    [InlineData("Failed", "MessageBounced")]
    [InlineData("SomethingOfTomorrow", "MessageBounced")]
    public async Task Each_status_becomes_an_event_and_hard_ones_a_failed_address(string status, string expected)
    {
        Assert.Equal(HttpStatusCode.OK, (await Post(WithKey, Batch(Delivery(status)))).StatusCode);

        Assert.Equal(expected, string.Join(',', (await _host.Events()).Where(type => type != "Placed")));
    }

    [Fact]
    public async Task Of_the_servers_text_only_its_codes_are_kept()
    {
        await Post(WithKey, Batch(Delivery("Bounced", "550 5.1.1 <anna@example.com> unknown at mx.example.com")));

        var bounced = await _host.Single<OrderEvent.MessageBounced>();
        Assert.Equal((Message, "bounced", "550 5.1.1", true), (bounced.MessageId, bounced.Status, bounced.Code, bounced.Permanent));
        Assert.Equal("bounced 550 5.1.1", (await _host.Single<OrderEvent.Undeliverable>()).Detail);
    }

    [Theory]
    [InlineData("View", "MessageOpened")]
    [InlineData("view", "MessageOpened")]
    [InlineData("CLICK", "MessageClicked")]
    public async Task Who_opens_and_clicks_is_noted_whatever_the_case(string type, string expected)
    {
        await Post(WithKey, Batch(Engagement(type)));

        Assert.Equal([expected, "Placed"], await _host.Events());
    }

    [Fact]
    public async Task A_batch_delivered_twice_changes_nothing()
    {
        var batch = Batch(Delivery("Delivered"), Delivery("Bounced"), Engagement("view"), Delivery("Delivered"));
        await Post(WithKey, batch);
        var once = await _host.Events();

        Assert.Equal(HttpStatusCode.OK, (await Post(WithKey, batch)).StatusCode);

        Assert.Equal(["MessageBounced", "MessageDelivered", "MessageOpened", "Placed", "Undeliverable"], once);
        Assert.Equal(once, await _host.Events());
    }

    [Fact]
    public async Task What_is_not_ours_or_not_understood_keeps_nothing_else_from_being_taken()
    {
        var foreign = Delivery("Bounced").Replace($"{Message}", "5e9a3d0e-0000-4000-8000-000000000001", StringComparison.Ordinal);
        var answer = await Post(WithKey, Batch(
            foreign, "{}", "null", "7", """{"eventType":"Other","data":[]}""", """{"eventType":{},"data":{"messageId":"\ud800"}}""",
            Delivery("Delivered").Replace("2026-03-28", "never", StringComparison.Ordinal),
            Delivery(""), Engagement("wink"), Delivery("Delivered")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["MessageDelivered", "Placed"], await _host.Events());
        Assert.Equal("E-mail events: 1 of mails that are not ours, 8 not understood.", Assert.Single(_host.Log.Lines).Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("text")]
    public async Task What_is_no_batch_is_refused(string body)
    {
        var answer = await Post(WithKey, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("urn:postpurchase:problem:malformed-request", await TypeOf(answer));
    }

    [Fact]
    public async Task What_is_larger_than_Event_Grid_sends_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(WithKey, new string(' ', 2 * 1024 * 1024 + 1))).StatusCode);

    [SampleTheory]
    [InlineData("EmailDeliveryReportReceived.json", "MessageDelivered")]
    [InlineData("EmailDeliveryReportReceived_older-doc-version.json", "MessageDelivered")]
    [InlineData("EmailEngagementTrackingReportReceived_view.json", "MessageOpened")]
    public async Task Real_reports_are_understood(string file, string expected)
    {
        await using var host = await EventsHost.Start(EventsHost.Key);
        var body = (await File.ReadAllTextAsync(Path.Combine(SharedSamples.Folder!, "eventgrid", file)))
            .Replace($"{Guid.Empty}", $"{Message}", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await host.Http.PostAsync(WithKey, Json(body))).StatusCode);

        Assert.Equal([expected, "Placed"], await host.Events());
    }

    [SampleTheory]
    [InlineData("SubscriptionValidationEvent.json", "SubscriptionValidation_response.json")]
    public async Task A_real_handshake_is_answered(string file, string expected)
    {
        var folder = Path.Combine(SharedSamples.Folder!, "eventgrid");
        var answer = await Post(WithKey, await File.ReadAllTextAsync(Path.Combine(folder, file)));

        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, expected))).RootElement,
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement));
    }

    private static string Batch(params string[] events) => $"[{string.Join(',', events)}]";

    private static string Delivery(string status, string text = "") => JsonSerializer.Serialize(new
    {
        id = "e1",
        subject = $"sender/hallo@morgenrot.example/message/{Message}",
        data = new
        {
            recipient = "anna@example.com",
            messageId = Message,
            status,
            deliveryStatusDetails = new { statusMessage = text },
            deliveryAttemptTimeStamp = "2026-03-28T13:00:05.1234567+00:00",
        },
        eventType = "Microsoft.Communication.EmailDeliveryReportReceived",
        eventTime = "2026-03-28T13:00:06Z",
    });

    private static string Engagement(string type) => JsonSerializer.Serialize(new
    {
        id = "e2",
        data = new { messageId = Message, userActionTimeStamp = "2026-03-28T14:00:05.1Z", engagementType = type, engagementContext = "" },
        eventType = "Microsoft.Communication.EmailEngagementTrackingReportReceived",
        eventTime = "2026-03-28T14:00:06Z",
    });

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<string?> TypeOf(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("type").GetString();
    }

    private Task<HttpResponseMessage> Post(string path, string body) => _host.Http.PostAsync(path, Json(body));
}
