using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Access;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;
using PostPurchase.TestKit;

namespace PostPurchase.Local.Tests.Console;

/// <summary>Support's pages over HTTP: repetition, odd ids, and orders that are large.</summary>
public sealed class ConsoleSupportPagesTests
{
    private static readonly Instant Start = RunningHost.Start;

    [Fact]
    public async Task A_form_that_is_sent_twice_sends_one_mail()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Support);
        for (var time = 0; time < 3; time++)
        {
            using var answer = await visitor.Post(
                "orders/1001/act", ("act", "resend"), ("campaign", "post-purchase"), ("step", "confirmation"), ("request", "a1"));
            Assert.Equal("/console/demo/orders/1001?done=resend", answer.Headers.Location?.OriginalString);
        }

        await host.MoveTo(Start + Duration.FromMinutes(1));

        Assert.Equal(2, (await host.Mails()).Count(mail => RunningHost.Text(mail, "step") == "confirmation"));
    }

    [Fact]
    public async Task What_can_t_be_done_any_more_is_said_and_not_done()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Support);

        using var answer = await visitor.Post("orders/1001/act", ("act", "skip"), ("campaign", "post-purchase"), ("step", "confirmation"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("This can’t be done: Sent", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("journey.acted", await host.EventTypes("1001"));
    }

    [Theory]
    [InlineData("gid://shopify/Order/7")]
    [InlineData("a%2Fb?c#d ä|{}")]
    public async Task Ids_may_contain_anything(string id)
    {
        await using var host = await RunningHost.Open();
        await Store(host, new OrderEvent.Placed { At = Start, OrderId = new OrderId(id), Order = An.Order() with { Id = new OrderId(id), PlacedAt = Start } });
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Support);
        var path = "orders/" + Uri.EscapeDataString(id);

        using var done = await visitor.Post(path + "/act", ("act", "stop"), ("campaign", "post-purchase"));
        Assert.Equal($"/console/demo/{path}?done=stop", done.Headers.Location?.OriginalString);
        Assert.Contains("Stopped by Test Support", await visitor.Html(path), StringComparison.Ordinal);
        using var opened = await visitor.Post(path + "/case", ("note", "called us"));
        Assert.Equal($"/console/demo/{path}?done=case", opened.Headers.Location?.OriginalString);
        Assert.Contains("called us", await visitor.Html($"cases/{Uri.EscapeDataString(id)}/support"), StringComparison.Ordinal);
        using var found = await visitor.Post("orders/find", ("wanted", id));
        Assert.Equal($"/console/demo/{path}", found.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_order_with_many_lines_and_events_has_a_small_page_that_is_there_at_once()
    {
        await using var host = await RunningHost.Open();
        var id = new OrderId("big");
        var lines = Enumerable.Range(0, 300).Select(number => A.Line($"l{number}", $"Kaffee Nummer {number} mit einem langen Namen", 9.5m)).ToList();
        await Store(host,
        [
            new OrderEvent.Placed { At = Start, OrderId = id, Order = An.Order() with { Id = id, PlacedAt = Start, Lines = lines } },
            .. Enumerable.Range(0, 200).Select(number => new OrderEvent.AnswerGiven
            {
                At = Start + Duration.FromSeconds(number), OrderId = id, Question = $"product:p-l{number}", Value = "5",
            }),
        ]);
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Support);
        foreach (var path in new[] { "orders/big", "orders/big?lines=250&events=150" })
        {
            await visitor.Html(path);
            var watch = Stopwatch.StartNew();
            var html = await visitor.Html(path);
            Assert.True(watch.ElapsedMilliseconds < 1000, $"{path} took {watch.ElapsedMilliseconds} ms.");
            Assert.True(Encoding.UTF8.GetByteCount(html) < 100 * 1024, $"{path} has {Encoding.UTF8.GetByteCount(html)} bytes.");
        }

        Assert.Contains("Kaffee Nummer 299", await visitor.Html("orders/big?lines=250"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_are_done_by_the_api_too()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        const string Journey = "/orders/1001/journeys/post-purchase/";

        using var preview = await host.Post(Journey + "skip", """{"step":"survey","by":"Anna","preview":true}""");
        using var skipped = await host.Post(Journey + "skip", """{"step":"survey","by":"Anna","note":"called us"}""");
        using var refused = await host.Post(Journey + "skip", """{"step":"confirmation"}""");
        using var nameless = await host.Post(Journey + "resend", """{"step":"confirmation"}""");
        using var unknown = await host.Post(Journey + "skip", """{"step":"nothing"}""");
        using var nudged = await host.Post("/orders/1001/nudge", "");

        Assert.False((await RunningHost.Json(preview)).GetProperty("done").GetBoolean());
        Assert.Equal(
            "Skipped by Anna (support): called us.",
            RunningHost.Text((await RunningHost.Json(skipped)).GetProperty("steps")[0], "explanation"));
        await RunningHost.AssertProblem(refused, 409, "act-refused");
        await RunningHost.AssertProblem(nameless, 400, "malformed-request");
        await RunningHost.AssertProblem(unknown, 404, "unknown-step");
        Assert.Equal(HttpStatusCode.NoContent, nudged.StatusCode);
    }

    private static async Task Store(RunningHost host, params OrderEvent[] events)
    {
        var key = new OrderKey(new ShopId("demo"), events[0].OrderId);
        await host.Services.GetRequiredService<OrderLog>().Append(
            key, null, [.. events.Select(happened => RecordedEvent.Of(happened, Start, "test"))], Start, CancellationToken.None);
        await host.MoveTo(Start);
    }
}
