using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Intake;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Console;

public sealed class DeliveryPagesTests
{
    private static readonly Instant Start = RunningHost.Start;

    [Fact]
    public async Task Incoming_webhooks_are_listed_with_their_outcome_and_filtered()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", Start, Start));
        using var bad = await host.Client.SendAsync(Canonical.Placed("1002", Start, Start).ToRequest(secret: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(HttpStatusCode.Unauthorized, bad.StatusCode);
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Viewer);

        var html = await visitor.Html("deliveries");

        Assert.Contains("/console/demo/orders/1001", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/console/demo/orders/1002", html, StringComparison.Ordinal);
        Assert.Contains("1 calls with a bad signature since", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/console/demo/orders/1001", await visitor.Html("deliveries?order=1003"), StringComparison.Ordinal);
        Assert.Contains("/console/demo/orders/1001", await visitor.Html("deliveries?outcome=Accepted&day=2026-03-26&platform=standard"), StringComparison.Ordinal);
        Assert.Contains("could not be read", await visitor.Html("deliveries?day=yesterday"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_understood_is_read_again_by_marketing_and_not_by_viewers()
    {
        await using var host = await RunningHost.Open();
        var place = await Keep(host, Canonical.Placed("1001", Start, Start));
        using var viewer = await ConsoleVisitor.SignIn(host, Role.Viewer);
        Assert.Contains("$.data", await viewer.Html("deliveries/unread"), StringComparison.Ordinal);
        using var german = await ConsoleVisitor.SignIn(host, Role.Viewer, "de");
        Assert.Contains("<code>$.data</code> ", await german.Html("deliveries/unread"), StringComparison.Ordinal);
        Assert.DoesNotContain("is missing", await german.Html("deliveries/unread"), StringComparison.Ordinal);
        Assert.DoesNotContain(" must be ", await german.Html("deliveries"), StringComparison.Ordinal);
        using var refused = await viewer.Post($"deliveries/unread/{place}/replay");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        using var answer = await marketer.Post($"deliveries/unread/{place}/replay");

        Assert.Contains("Understood and taken in.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Everything was understood.", await marketer.Html("deliveries/unread"), StringComparison.Ordinal);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task All_are_read_again_over_the_API()
    {
        await using var host = await RunningHost.Open();
        await Keep(host, Canonical.Placed("1001", Start, Start));
        var malformed = (await host.Get("/intake")).GetProperty("malformed")[0];
        Assert.NotEmpty(RunningHost.Text(malformed, "place"));

        using var answer = await host.Post("/intake/malformed/replay", "");

        Assert.Equal(1, (await RunningHost.Json(answer)).GetProperty("understood").GetInt32());
        using var gone = await host.Post($"/intake/malformed/{RunningHost.Text(malformed, "place")}/replay", "");
        await RunningHost.AssertProblem(gone, 404, "unknown-payload");
    }

    [Fact]
    public async Task The_API_gives_arrivals_counts_and_silence()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", Start, Start));

        Assert.Equal("1001", RunningHost.Text((await host.Get("/intake/arrivals?outcome=accepted")).GetProperty("arrivals")[0], "order"));
        var counts = (await host.Get("/intake/counts")).GetProperty("days")[0].GetProperty("platforms").GetProperty("standard").GetProperty("hours");
        Assert.Equal(1, counts.GetProperty("accepted")[9].GetInt32());
        Assert.Equal("learning", RunningHost.Text((await host.Get("/intake/silence"))[0], "state"));
    }

    [Fact]
    public async Task The_log_survives_a_stop()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", Start, Start));
        var writer = host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Single(service => service.GetType().Name == "ArrivalWriter");

        await writer.StopAsync(CancellationToken.None);

        var rows = await host.Services.GetRequiredService<Core.Storage.IPartitionStore>().Query(
            Core.Storage.PartitionKey.Of("arrivals", "demo"), "batch|", "batch}", 10, CancellationToken.None);
        Assert.Single(rows);
    }

    [Fact]
    public async Task Outgoing_deliveries_are_shown_and_replayed_by_owners()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        Assert.Contains("No other system is told", await visitor.Html("deliveries/outgoing"), StringComparison.Ordinal);
        using var unknown = await visitor.Post("deliveries/outgoing/msg_x/replay");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>As if a version before had not understood it.</summary>
    internal static async Task<string> Keep(RunningHost host, StandardWebhook webhook, string path = "$.data")
    {
        var request = new WebhookRequest(webhook.Headers(), System.Text.Encoding.UTF8.GetBytes(webhook.Body));
        var kept = await host.Services.GetRequiredService<IntakeLedger>().KeepMalformed(
            new ShopId("demo"), "standard", new Delivery.Malformed("order.placed", path, "must be an object"), request, Start, CancellationToken.None);
        return kept.Place;
    }
}
