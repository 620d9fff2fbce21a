using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class OrderEndpointTests
{
    [Theory]
    [InlineData("/api/shops/demo/orders/1001", null)]
    [InlineData("/api/shops/demo/orders/1001", "wrong")]
    [InlineData("/api/shops/demo/orders/1001", "")]
    [InlineData("/api/shops/nobody/orders/1001", RunningHost.ConsoleKey)]
    [InlineData("/api/shops/demo/intake", null)]
    public async Task Without_a_key_of_the_shop_nothing_is_told(string path, string? key)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        using var answer = await host.Client.SendAsync(request);

        await RunningHost.AssertProblem(answer, 401, "unauthorized");
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task An_order_is_shown_with_its_events_and_every_step()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        var shown = await host.Order("1001");

        var order = shown.GetProperty("order");
        Assert.Equal("#1001", RunningHost.Text(order, "number"));
        Assert.Equal("Müller", RunningHost.Text(order.GetProperty("customer"), "lastName"));
        Assert.Equal("14.95", RunningHost.Text(order.GetProperty("lines")[0], "unitPrice"));
        Assert.Equal("44.30", RunningHost.Text(order.GetProperty("totals"), "total"));
        Assert.Equal("2026-03-26T09:00:00Z", RunningHost.Text(order, "placedAt"));
        var placed = Assert.Single(shown.GetProperty("events").EnumerateArray());
        Assert.Equal("order.placed", RunningHost.Text(placed, "type"));
        Assert.Equal("standard order.placed", RunningHost.Text(placed, "source"));
        Assert.Equal("44.30", RunningHost.Text(placed.GetProperty("data").GetProperty("order").GetProperty("totals"), "total"));
        var journey = Assert.Single(shown.GetProperty("journeys").EnumerateArray());
        Assert.Equal(("post-purchase", 1, "running"), (RunningHost.Text(journey, "campaign"), journey.GetProperty("version").GetInt32(), RunningHost.Text(journey, "status")));
        AssertStep(journey, "confirmation", """{"status":"sent","dueAt":"2026-03-26T09:00:00Z","sentAt":"2026-03-26T09:00:00Z","reason":null}""");
        AssertStep(journey, "delivery-check-in", """{"status":"waiting","dueAt":null,"sentAt":null,"reason":"waits-for-shipping"}""");
    }

    [Fact]
    public async Task An_order_that_only_events_are_known_of_is_shown_without_itself()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Shipped("1001", RunningHost.Start, RunningHost.Start));

        var shown = await host.Order("1001");

        Assert.Equal(JsonValueKind.Null, shown.GetProperty("order").ValueKind);
        Assert.Equal(0, shown.GetProperty("journeys").GetArrayLength());
        Assert.Equal(1, shown.GetProperty("events").GetArrayLength());
    }

    [Theory]
    [InlineData("10/01")]
    [InlineData("10%2F01")]
    [InlineData("#10 01?x=1&y")]
    [InlineData("../../x")]
    [InlineData("ä|ö='\"<b>")]
    [InlineData("a//b/")]
    [InlineData("日本🎌")]
    public async Task An_id_may_contain_anything(string id)
    {
        await using var host = await RunningHost.Open();
        var encoded = JavaScriptEncoder.Default.Encode(id);
        var body = $$$"""{"type":"order.paid","timestamp":"2026-03-26T09:00:00Z","data":{"orderId":"{{{encoded}}}"}}""";
        await host.Take(new StandardWebhook("m1", RunningHost.Start, body));

        var shown = await host.Order(id);
        Assert.Equal("order.paid", RunningHost.Text(Assert.Single(shown.GetProperty("events").EnumerateArray()), "type"));

        using var page = await host.Client.GetAsync($"/orders/demo/{Uri.EscapeDataString(id)}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("<b>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404")]
    [InlineData("")]
    public async Task An_unknown_order_is_not_found(string id)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.SendAsync(RunningHost.Keyed($"/api/shops/demo/orders/{id}"));
        using var tooLong = await host.Client.SendAsync(RunningHost.Keyed($"/api/shops/demo/orders/{new string('x', 2000)}"));

        await RunningHost.AssertProblem(answer, 404, "unknown-order");
        await RunningHost.AssertProblem(tooLong, 404, "unknown-order");
    }

    [Theory]
    [InlineData("?lang=de", null, "Gesendet")]
    [InlineData("", "de-AT,en;q=0.5", "Gesendet")]
    [InlineData("", "fr,en;q=0.9,de;q=0.1", "Sent")]
    [InlineData("?lang=xx", null, "Sent")]
    public async Task Explanations_come_in_the_readers_language(string query, string? accepted, string word)
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        using var request = RunningHost.Keyed($"/api/shops/demo/orders/1001{query}");
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        using var answer = await host.Client.SendAsync(request);

        var step = (await RunningHost.Json(answer)).GetProperty("journeys")[0].GetProperty("steps")[0];
        Assert.StartsWith(word, RunningHost.Text(step, "explanation"), StringComparison.Ordinal);
    }

    private static void AssertStep(JsonElement journey, string id, string expected)
    {
        var step = Assert.Single(journey.GetProperty("steps").EnumerateArray(), step => RunningHost.Text(step, "id") == id);
        Assert.NotEmpty(RunningHost.Text(step, "explanation"));
        foreach (var member in JsonSerializer.Deserialize<JsonElement>(expected).EnumerateObject())
        {
            Assert.Equal(member.Value.ToString(), step.GetProperty(member.Name).ToString());
        }
    }
}
