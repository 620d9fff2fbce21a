using System.Net;
using System.Text.Json;

namespace PostPurchase.Local.Tests.Http;

/// <summary>The calendar of a shop that runs what ships with the product. It is 26 March 2026.</summary>
public sealed class OccasionsEndpointTests
{
    private const string Path = "/api/shops/demo/occasions";

    [Fact]
    public async Task Coming_dates_of_live_campaigns_are_listed_with_what_is_each_customers_own()
    {
        await using var host = await RunningHost.Open();

        var listed = await Get(host, Path);

        Assert.Equal(("2026-03-26", "2028-03-25"), (RunningHost.Text(listed, "from"), RunningHost.Text(listed, "until")));
        var dates = listed.GetProperty("dates").EnumerateArray().ToList();
        Assert.Equal(
            ["easter-2026", "mothers-day-2026", "black-friday-2026", "christmas-2026", "easter-2027", "mothers-day-2027", "black-friday-2027", "christmas-2027"],
            dates.Select(date => RunningHost.Text(date, "occasion")));
        Assert.Equal(
            ("seasonal", "2026-04-05", "2026-03-26", "sunday", "Ostern"),
            (RunningHost.Text(dates[0], "campaign"), RunningHost.Text(dates[0], "date"), RunningHost.Text(dates[0], "from"), RunningHost.Text(dates[0], "weekday"), RunningHost.Text(dates[0].GetProperty("name"), "de")));
        Assert.Equal(["DE", "AT", "CH"], dates[1].GetProperty("countries").EnumerateArray().Select(country => country.GetString()));
        Assert.Equal(
            ["birthday birthday", "win-back win-back"],
            listed.GetProperty("individual").EnumerateArray().Select(own => $"{RunningHost.Text(own, "campaign")} {RunningHost.Text(own.GetProperty("occasion"), "kind")}"));
    }

    [Fact]
    public async Task A_campaign_that_is_switched_off_has_no_dates()
    {
        await using var host = await RunningHost.Open();
        using var off = RunningHost.Keyed("/api/shops/demo/campaigns/seasonal/off");
        off.Method = HttpMethod.Post;
        off.Content = RunningHost.JsonBody("""{"by":"Anna"}""");
        using var done = await host.Client.SendAsync(off);
        Assert.True(done.IsSuccessStatusCode);

        Assert.Empty((await Get(host, $"{Path}?from=2030-01-01&years=10")).GetProperty("dates").EnumerateArray());
    }

    [Theory]
    [InlineData("from=2027-02-29")]
    [InlineData("from=9999-12-31")]
    [InlineData("years=0")]
    [InlineData("years=11")]
    [InlineData("years=two")]
    public async Task What_no_calendar_shows_is_refused(string query)
    {
        await using var host = await RunningHost.Open();
        using var answer = await host.Client.SendAsync(RunningHost.Keyed($"{Path}?{query}"));
        await RunningHost.AssertProblem(answer, 400, "malformed-request");
    }

    [Fact]
    public async Task Without_the_key_nothing_is_told()
    {
        await using var host = await RunningHost.Open();
        using var answer = await host.Client.GetAsync(Path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<JsonElement> Get(RunningHost host, string path)
    {
        using var answer = await host.Client.SendAsync(RunningHost.Keyed(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Json(answer);
    }
}
