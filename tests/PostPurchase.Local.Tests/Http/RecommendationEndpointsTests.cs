using System.Net;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

/// <summary>A catalogue, rules and orders on a running host, to what a customer is shown.</summary>
public sealed class RecommendationEndpointsTests
{
    private const string Feed =
        "id,title,price,link,image,tags,available\n"
        + "p1,Hausmischung,14.95 EUR,https://shop.example/p1,,coffee,yes\n"
        + "mill,Handmühle,89.00 EUR,https://shop.example/mill,https://cdn.example/mill.jpg,grinder,yes\n"
        + "filter,Filter,4.50 EUR,https://shop.example/filter,,filter,yes\n"
        + "sold-out,Waage,39.00 EUR,https://shop.example/scales,,scales,no\n";

    private const string Rules =
        """{"rules":[{"id":"grind","bought":{"product":"p1"},"recommend":{"products":["sold-out","unheard-of","mill"],"tags":["filter"]}}]}""";

    [Fact]
    public async Task A_rule_is_explained_in_the_preview_and_shown_on_the_page_and_in_the_mail()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var taken = await Put(host, "/catalogue", Feed);
        using var ruled = await Put(host, "/recommendations/rules", Rules);

        Assert.Equal(4, (await RunningHost.Json(taken)).GetProperty("products").GetInt32());
        Assert.Equal("[\"unheard-of\"]", (await RunningHost.Json(ruled)).GetProperty("notInCatalogue").ToString());
        var preview = await host.Get("/recommendations?order=1001");
        Assert.Equal("anything", RunningHost.Text(preview, "advertised"));
        var found = preview.GetProperty("recommendations").EnumerateArray().ToList();
        Assert.Equal(["mill", "filter"], found.Select(one => RunningHost.Text(one.GetProperty("product"), "id")));
        Assert.Equal("""{"type":"rule","id":"grind"}""", found[0].GetProperty("reason").GetRawText());

        var page = await Page(host);
        Assert.Contains("https://shop.example/mill", page, StringComparison.Ordinal);
        Assert.Contains("89,00 €", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        // Ten days before Mother's Day.
        await host.MoveTo(RunningHost.Start + Duration.FromDays(40));
        var ideas = Assert.Single(await host.Mails("?order=1001"), mail => RunningHost.Text(mail, "campaign") == "seasonal");
        Assert.Contains("Handmühle, 89,00 €", RunningHost.Text(ideas, "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_orders_have_in_common_is_learned_over_night()
    {
        await using var host = await RunningHost.Open();
        using var taken = await Put(host, "/catalogue", "id,title,link\np1,Hausmischung,https://shop.example/p1\nfilter,Filter,https://shop.example/filter\nmug,Tasse,https://shop.example/mug\n");
        for (var number = 0; number < 24; number++)
        {
            await host.Take(Of($"o{number}", number < 8 ? ["p1", "filter"] : ["mug"]));
        }

        await host.Take(Of("1001", ["p1"]));
        await host.MoveTo(RunningHost.Start + Duration.FromDays(1));

        var reasons = (await host.Get("/recommendations?order=1001")).GetProperty("recommendations").EnumerateArray()
            .Select(one => RunningHost.Text(one.GetProperty("product"), "id") + " " + one.GetProperty("reason").GetRawText());
        Assert.Equal(
            [
                """filter {"type":"bought-together","with":"p1","support":8,"confidence":0.889,"lift":2.78}""",
                """mug {"type":"popular","buyers":16}""",
            ],
            reasons);
        Assert.Equal(25, (await host.Get("/recommendations")).GetProperty("customers").GetInt32());
    }

    [Fact]
    public async Task Who_gets_no_offers_is_shown_none()
    {
        await using var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        using var taken = await Put(host, "/catalogue", Feed);
        using var ruled = await Put(host, "/recommendations/rules", Rules);
        using var objected = await host.Client.PostAsync(host.Link(LinkPurpose.Unsubscribe, "1001"), new StringContent("List-Unsubscribe=One-Click"));

        Assert.DoesNotContain("shop.example", await Page(host), StringComparison.Ordinal);
        Assert.False((await host.Get("/recommendations?order=1001")).TryGetProperty("advertised", out _));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place()
    {
        await using var host = await RunningHost.Open();

        using var feed = await Put(host, "/catalogue", "id,title,link,price\np1,A,https://s.example,9.50\n");
        var problem = (await RunningHost.AssertProblem(feed, 400, "invalid-feed")).GetProperty("problems")[0];
        Assert.Equal((2, "price"), (problem.GetProperty("line").GetInt32(), RunningHost.Text(problem, "column")));
        using var rules = await Put(host, "/recommendations/rules", """{"rules":[{"id":"a"}]}""");
        await RunningHost.AssertProblem(rules, 400, "invalid-rules");
        using var currency = await Put(host, "/catalogue?currency=euro", Feed);
        await RunningHost.AssertProblem(currency, 400, "malformed-request");
        using var unknown = await host.Client.SendAsync(RunningHost.Keyed("/api/shops/demo/recommendations?order=none"));
        await RunningHost.AssertProblem(unknown, 404, "unknown-order");
        Assert.Equal(0, (await host.Get("/catalogue")).GetProperty("products").GetInt32());
    }

    [Fact]
    public async Task A_feed_larger_than_servers_take_by_default_is_taken()
    {
        await using var host = await RunningHost.Open();
        var filler = new string('x', 190);
        var feed = "id,title,link,category\n" + string.Concat(Enumerable.Range(0, 90_000).Select(number =>
            $"p{number},{filler},https://shop.example/{number}/{filler},c\n"));
        Assert.True(feed.Length > 32 * 1024 * 1024);

        using var answer = await Put(host, "/catalogue", feed);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(90_000, (await RunningHost.Json(answer)).GetProperty("products").GetInt32());
    }

    [Theory]
    [InlineData("PUT", "/catalogue")]
    [InlineData("GET", "/recommendations")]
    [InlineData("PUT", "/recommendations/rules")]
    public async Task Nobody_without_a_key_gets_in(string method, string path)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/shops/demo" + path));

        await RunningHost.AssertProblem(answer, 401, "unauthorized");
    }

    private static StandardWebhook Of(string order, string[] products)
    {
        var placed = Canonical.Placed(order, RunningHost.Start, RunningHost.Start);
        var document = System.Text.Json.Nodes.JsonNode.Parse(placed.Body)!;
        document["data"]!["order"]!["lines"] = new System.Text.Json.Nodes.JsonArray([.. products.Select(product =>
            new System.Text.Json.Nodes.JsonObject { ["id"] = product, ["productId"] = product, ["title"] = product, ["quantity"] = 1 })]);
        return placed with { Body = document.ToJsonString() };
    }

    private static async Task<string> Page(RunningHost host) =>
        await host.Client.GetStringAsync(new Uri(host.Link(LinkPurpose.Order, "1001"), UriKind.Relative));

    private static async Task<HttpResponseMessage> Put(RunningHost host, string path, string body)
    {
        using var request = RunningHost.Keyed("/api/shops/demo" + path);
        request.Method = HttpMethod.Put;
        request.Content = new StringContent(body);
        return await host.Client.SendAsync(request);
    }
}
