using System.Net;

namespace PostPurchase.Local.Tests.Http;

public sealed class ClockEndpointTests
{
    [Fact]
    public async Task The_clock_stands_until_it_is_moved()
    {
        await using var host = await RunningHost.Open();

        Assert.Equal("""{"now":"2026-03-26T09:00:00Z","simulated":true}""", await host.Client.GetStringAsync("/clock"));
        Assert.Equal("""{"now":"2026-03-27T09:30:00Z","simulated":true}""", await Move(host, """{"advance":"P1DT30M"}"""));
        Assert.Equal("""{"now":"2026-03-30T08:00:00Z","simulated":true}""", await Move(host, """{"to":"2026-03-30T08:00:00Z"}"""));
        Assert.Equal("""{"now":"2026-03-30T08:00:00Z","simulated":true}""", await Move(host, """{"to":"2026-03-30T08:00:00Z"}"""));
    }

    [Fact]
    public async Task All_that_is_due_on_the_way_is_done_at_its_own_time_before_the_answer()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");

        await Move(host, """{"advance":"P60D"}""");

        var mails = await host.Mails("?order=1001");
        Assert.Equal(
            ["2026-03-26T09:00:00Z", "2026-03-26T09:00:00Z", "2026-03-27T09:00:00Z", "2026-03-31T08:00:00Z"],
            mails.Take(4).Select(mail => RunningHost.Text(mail, "sentAt")));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "$")]
    [InlineData("""{"advance":"P1D","to":"2026-04-01T00:00:00Z"}""", "$")]
    [InlineData("""{"advance":"1 day"}""", "$.advance")]
    [InlineData("""{"advance":"-P1D"}""", "$.advance")]
    [InlineData("""{"advance":"P2DT-1H"}""", "$.advance")]
    [InlineData("""{"advance":1}""", "$.advance")]
    [InlineData("""{"advance":null}""", "$.advance")]
    [InlineData("""{"advance":"P999999999Y"}""", "$.advance")]
    [InlineData("""{"advance":"P9000Y"}""", "$.advance")]
    [InlineData("""{"to":"2026-03-30"}""", "$.to")]
    [InlineData("""{"to":"2026-03-26T08:59:59Z"}""", "$.to")]
    public async Task A_move_that_makes_no_sense_is_refused_and_names_the_member(string body, string path)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.PostAsync("/clock", RunningHost.JsonBody(body));

        Assert.Equal(path, RunningHost.Text(await RunningHost.AssertProblem(answer, 400, "malformed-request"), "path"));
        Assert.Contains("2026-03-26T09:00:00Z", await host.Client.GetStringAsync("/clock"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/clock")]
    [InlineData("/clock/next-mail")]
    [InlineData("/clock/by/P1D")]
    public async Task The_machines_clock_is_not_moved(string path)
    {
        await using var host = await RunningHost.Open(simulatedClock: false);

        using var answer = await host.Client.PostAsync(path, RunningHost.JsonBody("""{"advance":"P1D"}"""));

        await RunningHost.AssertProblem(answer, 409, "clock-not-simulated");
        Assert.Contains("\"simulated\":false", await host.Client.GetStringAsync("/clock"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_moves_nothing(string header, string value)
    {
        await using var host = await RunningHost.Open();
        foreach (var path in new[] { "/clock", "/clock/by/P1D", "/clock/next-mail", "/samples/de" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = RunningHost.JsonBody("""{"advance":"P1D"}""") };
            request.Headers.Add(header, value);

            using var answer = await host.Client.SendAsync(request);

            await RunningHost.AssertProblem(answer, 403, "cross-site");
        }

        Assert.Contains("2026-03-26T09:00:00Z", await host.Client.GetStringAsync("/clock"), StringComparison.Ordinal);
        Assert.Empty(await host.Mails());
    }

    [Fact]
    public async Task Our_own_pages_move_it()
    {
        await using var host = await RunningHost.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/clock/by/PT1H");
        request.Headers.Add("Origin", host.Address);

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("2026-03-26T10:00:00Z", await host.Client.GetStringAsync("/clock"), StringComparison.Ordinal);
    }

    private static async Task<string> Move(RunningHost host, string body)
    {
        using var answer = await host.Client.PostAsync("/clock", RunningHost.JsonBody(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
