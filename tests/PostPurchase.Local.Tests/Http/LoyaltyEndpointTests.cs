using System.Net;

namespace PostPurchase.Local.Tests.Http;

public sealed class LoyaltyEndpointTests
{
    private const string Tiers = """{"tiers":[{"id":"silver","name":{"de":"Silber","en":"Silver"},"orders":3},{"id":"gold","name":{"de":"Gold","en":"Gold"},"spent":"500.00 EUR"}]}""";

    [Fact]
    public async Task Tiers_are_replaced_as_a_whole_and_mistakes_change_nothing()
    {
        await using var host = await RunningHost.Open();
        Assert.Empty((await host.Get("/loyalty")).GetProperty("tiers").EnumerateArray());

        using var saved = await Put(host, Tiers);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        foreach (var (wrong, path) in new[]
        {
            ("""{"tiers":[{"id":"Gold!","name":{"de":"Gold","en":"Gold"},"orders":3}]}""", "$.tiers[0].id"),
            ("""{"tiers":[{"id":"gold","name":{"de":"Gold"},"orders":3}]}""", "$.tiers[0].name"),
            ("""{"tiers":[{"id":"gold","orders":3}]}""", "$.tiers[0].name"),
            ("""{"tiers":[null]}""", "$.tiers[0]"),
            ("""{"tiers":[{"id":"gold","name":{"de":"Gold","en":"Gold"},"spent":"much"}]}""", "$.tiers[0].spent"),
            ("{}", "$.tiers"),
        })
        {
            using var refused = await Put(host, wrong);
            Assert.Equal((HttpStatusCode.BadRequest, path), (refused.StatusCode, (await RunningHost.Json(refused)).GetProperty("path").GetString()));
        }

        var tiers = (await host.Get("/loyalty")).GetProperty("tiers").EnumerateArray().ToList();
        Assert.Equal(["silver", "gold"], tiers.Select(tier => tier.GetProperty("id").GetString()));
        Assert.Equal("500.00 EUR", tiers[1].GetProperty("spent").GetString());
    }

    private static async Task<HttpResponseMessage> Put(RunningHost host, string json)
    {
        using var request = RunningHost.Keyed("/api/shops/demo/loyalty");
        request.Method = HttpMethod.Put;
        request.Content = RunningHost.JsonBody(json);
        return await host.Client.SendAsync(request);
    }
}
