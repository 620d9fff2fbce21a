using System.Net;
using System.Text.Json;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class CaseEndpointsTests
{
    [Fact]
    public async Task A_ticket_system_sees_answers_and_resolves_what_a_customer_told()
    {
        await using var host = await WithOrder("1001");
        using var told = await host.Client.PostAsync(
            host.Link(LinkPurpose.Answer, "1001"), new FormUrlEncodedContent([KeyValuePair.Create("csat", "1")]));
        await host.MoveTo(RunningHost.Start);

        var waiting = Assert.Single((await host.Get("/cases?status=open")).GetProperty("cases").EnumerateArray());
        Assert.Equal(
            ("1001", "csat", "csat", "open", "2026-03-27T09:00:00Z", JsonValueKind.Null),
            (Text(waiting, "order"), Text(waiting, "id"), Text(waiting, "cause"), Text(waiting, "status"), Text(waiting, "dueAt"), waiting.GetProperty("respondedAt").ValueKind));

        await host.MoveTo(RunningHost.Start + Duration.FromHours(2));
        for (var time = 0; time < 2; time++)
        {
            using var responded = await host.Post("/orders/1001/cases/csat/respond", """{"by":"ticket 17"}""");
            Assert.Equal(HttpStatusCode.OK, responded.StatusCode);
            Assert.Equal("2026-03-26T11:00:00Z", Text(await RunningHost.Json(responded), "respondedAt"));
        }

        await host.MoveTo(RunningHost.Start + Duration.FromHours(3));
        for (var time = 0; time < 2; time++)
        {
            using var resolved = await host.Post("/orders/1001/cases/csat/resolve", """{"by":"ticket 17","note":"neue Tüte verschickt"}""");
            Assert.Equal("resolved", Text(await RunningHost.Json(resolved), "status"));
        }

        await host.MoveTo(RunningHost.Start + Duration.FromHours(3));
        Assert.Empty((await host.Get("/cases")).GetProperty("cases").EnumerateArray());
        Assert.Single((await host.Get("/cases?status=resolved")).GetProperty("cases").EnumerateArray());
        Assert.Equal(
            ["answer.given", "case.opened", "case.resolved", "case.responded", "order.placed"], await host.EventTypes("1001"));
        var figures = await host.Get("/cases/metrics?from=2026-03-26&to=2026-03-26");
        Assert.Equal(
            (1, 1, 7200, 10800, 1m),
            (
                figures.GetProperty("orders").GetInt32(),
                figures.GetProperty("resolved").GetInt32(),
                figures.GetProperty("firstResponse").GetProperty("medianSeconds").GetInt32(),
                figures.GetProperty("resolution").GetProperty("meanSeconds").GetInt32(),
                figures.GetProperty("complaintRate").GetDecimal()));
    }

    [Fact]
    public async Task Support_opens_a_case_by_hand_for_any_order_id()
    {
        await using var host = await WithOrder("10/01 #2");

        using var opened = await host.Post($"/orders/{Uri.EscapeDataString("10/01 #2")}/cases", """{"by":"Mira","note":"rief an"}""");

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal(("10/01 #2", "support"), (Text(await RunningHost.Json(opened), "order"), Text(await RunningHost.Json(opened), "id")));
        await host.MoveTo(RunningHost.Start);
        Assert.Contains("rief an", Text(Assert.Single(await host.Mails(), mail => Text(mail, "step") == "case-notice"), "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/orders/1001/cases/csat/respond", "{}", 404, "unknown-case")]
    [InlineData("/orders/1001/cases/csat/resolve", "", 404, "unknown-case")]
    [InlineData("/orders/9999/cases", "{}", 404, "unknown-order")]
    [InlineData("/orders/9999/cases/csat/resolve", "{}", 404, "unknown-order")]
    [InlineData("/orders/1001/cases", "[]", 400, "malformed-request")]
    [InlineData("/orders/1001/cases", "null", 400, "malformed-request")]
    [InlineData("/orders/1001/cases", """{"by":7}""", 400, "malformed-request")]
    [InlineData("/orders/1001/cases/support/respond", """{"by":"Mira"}""", 409, "case-resolved")]
    public async Task What_cant_be_done_is_told_by_name(string path, string body, int status, string type)
    {
        await using var host = await WithOrder("1001");
        if (status == 409)
        {
            using var opened = await host.Post("/orders/1001/cases", "");
            using var resolved = await host.Post("/orders/1001/cases/support/resolve", "");
        }

        var before = await host.EventTypes("1001");
        using var answer = await host.Post(path, body);

        await RunningHost.AssertProblem(answer, status, type);
        Assert.Equal(before, await host.EventTypes("1001"));
    }

    [Theory]
    [InlineData("/cases?status=closed")]
    [InlineData("/cases?limit=0")]
    [InlineData("/cases?limit=ten")]
    [InlineData("/cases?after=%7D")]
    [InlineData("/cases/metrics?from=26.3.2026")]
    [InlineData("/cases/metrics?to=2026-02-30")]
    [InlineData("/cases/metrics?from=2026-03-02&to=2026-03-01")]
    [InlineData("/cases/metrics?from=2024-01-01&to=2026-03-01")]
    public async Task A_question_that_makes_no_sense_is_refused(string path)
    {
        await using var host = await RunningHost.Open();
        using var answer = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo" + path));

        await RunningHost.AssertProblem(answer, 400, "malformed-request");
    }

    [Fact]
    public async Task Notes_that_are_too_long_and_requests_without_key_are_refused()
    {
        await using var host = await WithOrder("1001");
        using var tooLong = await host.Post("/orders/1001/cases", JsonSerializer.Serialize(new { note = new string('x', 2001) }));
        using var unkeyed = await host.Client.PostAsync("/api/shops/demo/orders/1001/cases", RunningHost.JsonBody("{}"));
        using var unkeyedList = await host.Client.GetAsync("/api/shops/demo/cases");

        await RunningHost.AssertProblem(tooLong, 400, "malformed-request");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (unkeyed.StatusCode, unkeyedList.StatusCode));
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    private static async Task<RunningHost> WithOrder(string order)
    {
        var host = await RunningHost.Open();
        await host.Take(Canonical.Placed(order, RunningHost.Start, RunningHost.Start, "anna@example.com"));
        return host;
    }

    private static string Text(JsonElement owner, string member) => RunningHost.Text(owner, member);
}
