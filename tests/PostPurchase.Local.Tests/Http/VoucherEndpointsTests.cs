using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class VoucherEndpointsTests
{
    private const string Thanks = """{"value":{"amount":"5.00 EUR","minimum":"25.00 EUR"},"validFor":"P30D","most":2,"warnBelow":1,"by":"Mira"}""";

    [Fact]
    public async Task A_pool_is_set_up_filled_shown_closed_and_kept()
    {
        await using var host = await RunningHost.Open();
        using var made = await Send(host, HttpMethod.Put, "/vouchers/thanks", Thanks);
        using var again = await Send(host, HttpMethod.Put, "/vouchers/thanks", Thanks);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (made.StatusCode, again.StatusCode));

        using var imported = await Send(host, HttpMethod.Post, "/vouchers/thanks/codes?by=Mira", "code\nSAVE-1\nSAVE-2\nSAVE-2\nA B\n", "text/csv");
        var report = await RunningHost.Json(imported);
        Assert.Equal((2, 1, 1), (report.GetProperty("added").GetInt32(), report.GetProperty("repeated").GetInt32(), report.GetProperty("refused").GetInt32()));
        Assert.Equal(5, Assert.Single(report.GetProperty("problems").EnumerateArray()).GetProperty("line").GetInt32());

        var placed = Canonical.Placed("1001", RunningHost.Start, RunningHost.Start);
        await host.Take(placed with { Body = placed.Body.Replace("\"vouchers\":[]", "\"vouchers\":[\"save-1\"]", StringComparison.Ordinal) });
        var pool = await host.Get("/vouchers/thanks");
        Assert.Equal((1, 1, 1), (Sum(pool, "free"), Sum(pool, "redeemed"), Sum(pool, "left")));
        Assert.Equal("thanks", RunningHost.Text(Assert.Single((await host.Get("/vouchers")).EnumerateArray()).GetProperty("pool"), "id"));

        var ledger = await host.Get("/vouchers/thanks/ledger?limit=1");
        Assert.Equal(("SAVE-1", "redeemed"), (RunningHost.Text(ledger.GetProperty("vouchers")[0], "code"), RunningHost.Text(ledger.GetProperty("vouchers")[0], "state")));
        Assert.Empty((await host.Get("/vouchers/thanks/ledger?limit=1&after=1")).GetProperty("vouchers").EnumerateArray());
        using var csv = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/vouchers/thanks/ledger?format=csv"));
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("1,SAVE-1,redeemed,", lines[1], StringComparison.Ordinal);

        using var removed = await Send(host, HttpMethod.Delete, "/vouchers/thanks", "");
        await RunningHost.AssertProblem(removed, 409, "voucher-pool-used");
    }

    [Fact]
    public async Task A_pool_that_was_never_used_goes_with_its_codes()
    {
        await using var host = await RunningHost.Open();
        foreach (var pool in new[] { "one", "two" })
        {
            using var made = await Send(host, HttpMethod.Put, $"/vouchers/{pool}", Thanks);
        }

        using var first = await Send(host, HttpMethod.Post, "/vouchers/one/codes", "SAVE-1", "text/csv");
        using var removed = await Send(host, HttpMethod.Delete, "/vouchers/one", "");
        using var second = await Send(host, HttpMethod.Post, "/vouchers/two/codes", "SAVE-1", "text/csv");

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(1, (await RunningHost.Json(second)).GetProperty("added").GetInt32());
        using var gone = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/vouchers/one"));
        await RunningHost.AssertProblem(gone, 404, "unknown-voucher-pool");
    }

    [Fact]
    public async Task Codes_of_ours_are_shown_as_csv_and_registered_by_hand()
    {
        await using var host = await RunningHost.Open();
        using var made = await Send(
            host, HttpMethod.Put, "/vouchers/made", """{"value":{"percent":10},"validUntil":"2026-12-31","source":"pattern","pattern":"M-{8}","registered":"manually","ahead":10}""");
        await host.MoveTo(RunningHost.Start);

        Assert.Equal("waits-for-registration", RunningHost.Text(await host.Get("/vouchers/made"), "supply"));
        using var csv = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/vouchers/made/batches/1"));
        Assert.Equal(10, (await csv.Content.ReadAsStringAsync()).Split("\r\n").Count(line => line.StartsWith("M-", StringComparison.Ordinal)));
        using var registered = await Send(host, HttpMethod.Post, "/vouchers/made/batches/1/registered", "");
        Assert.Equal("manually", RunningHost.Text(await RunningHost.Json(registered), "registeredBy"));
        Assert.Equal(10, Sum(await host.Get("/vouchers/made"), "free"));
    }

    [Theory]
    [InlineData("{}", "$.value", "$")]
    [InlineData("""{"value":{"percent":10,"amount":"5.00 EUR"},"validFor":"P30D"}""", "$.value")]
    [InlineData("""{"value":{"percent":120},"validFor":"PT12H"}""", "$.value.percent", "$.validFor")]
    [InlineData("""{"value":{"percent":10},"validFor":"P30D","budget":"10.00 EUR"}""", "$.budget")]
    [InlineData("""{"value":{"percent":10},"validFor":"P30D","source":"pattern","pattern":"X{3}"}""", "$.pattern")]
    [InlineData("""{"value":{"amount":"-5.00 EUR"},"validFor":"P30D","most":-1,"ahead":0}""", "$.value.amount", "$.ahead", "$.most")]
    public async Task A_pool_that_makes_no_sense_is_refused_with_all_that_is_wrong(string body, params string[] paths)
    {
        await using var host = await RunningHost.Open();

        using var refused = await Send(host, HttpMethod.Put, "/vouchers/thanks", body);

        var problem = await RunningHost.AssertProblem(refused, 400, "invalid-voucher-pool");
        Assert.Equal(paths, problem.GetProperty("problems").EnumerateArray().Select(one => RunningHost.Text(one, "path")));
    }

    private static int Sum(JsonElement pool, string name) => pool.GetProperty("sums").GetProperty(name).GetInt32();

    private static async Task<HttpResponseMessage> Send(RunningHost host, HttpMethod method, string path, string body, string type = "application/json")
    {
        using var request = RunningHost.Keyed("/api/shops/demo" + path);
        request.Method = method;
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        return await host.Client.SendAsync(request);
    }
}
