using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>Voucher pools that a campaign names, in the console and over HTTP: one that is not there is refused, an empty one is warned of.</summary>
public sealed class CampaignPoolPagesTests
{
    private const string Campaign = "campaigns/gifts";
    private const string Json =
        """
        {"id":"gifts","name":{"de":"Geschenke","en":"Gifts"},"steps":[{"id":"gift","message":"voucher","class":"advertising",
        "anchor":{"on":"delivered"},"timing":{"delay":"P1D"},"voucher":{"pool":"thanks"}}]}
        """;

    private static readonly (string Name, string Value)[] Form =
    [
        ("part", "voucher"), ("voucher", "nowhere"), ("voucher-empty", "skip"),
    ];

    [Theory]
    [InlineData("en", "There is no voucher pool “nowhere”")]
    [InlineData("de", "Den Gutscheintopf „nowhere“ gibt es nicht")]
    public async Task The_field_says_that_there_is_no_such_pool(string language, string says)
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer, language);
        await Send(host, HttpMethod.Put, "campaigns/gifts/draft", Json);
        var tag = TagIn(await marketer.Html($"{Campaign}/steps/gift"));

        using var answer = await marketer.Post($"{Campaign}/steps/gift", [("tag", tag), .. Form]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Matches("name=\"voucher\"[^>]*aria-invalid=\"true\"", page);
    }

    [Fact]
    public async Task Publishing_is_refused_until_there_is_the_pool_and_warns_of_an_empty_one()
    {
        await using var host = await RunningHost.Open();
        using var marketer = await ConsoleVisitor.SignIn(host, Role.Marketer);
        await Send(host, HttpMethod.Put, "campaigns/gifts/draft", Json);

        var shown = WebUtility.HtmlDecode(await marketer.Html($"{Campaign}/publish"));
        Assert.Contains("There is no voucher pool “thanks”", shown, StringComparison.Ordinal);
        using var page = await marketer.Post($"{Campaign}/publish", ("tag", TagIn(shown)), ("policy", "keep"), ("note", ""), ("sure", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        var refused = await Send(host, HttpMethod.Post, "campaigns/gifts/publish", """{"policy":"keep"}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("$.steps[0].voucher.pool", refused.Body, StringComparison.Ordinal);

        await Send(host, HttpMethod.Put, "vouchers/thanks", """{"value":{"percent":10},"validFor":"P30D"}""");
        Assert.Contains("has nothing to give at present", WebUtility.HtmlDecode(await marketer.Html($"{Campaign}/publish")), StringComparison.Ordinal);
        var published = await Send(host, HttpMethod.Post, "campaigns/gifts/publish", """{"policy":"keep"}""");
        Assert.Equal(HttpStatusCode.OK, published.Status);
        Assert.Contains("\"warnings\":[{\"path\":\"$.steps[0].voucher.pool\"", published.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("emptyPools", published.Body, StringComparison.Ordinal);
    }

    private static string TagIn(string html) => Regex.Match(
        html, "name=\"tag\" value=\"(?<tag>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["tag"].Value;

    private static async Task<(HttpStatusCode Status, string Body)> Send(RunningHost host, HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/shops/demo/{path}", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningHost.ConsoleKey);
        using var answer = await host.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
