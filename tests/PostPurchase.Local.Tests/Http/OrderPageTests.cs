using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PostPurchase.Core.Links;
using PostPurchase.Core.Shops;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class OrderPageTests
{
    public static TheoryData<string> Pages => ["", "/return", "/withdrawal"];

    [Theory]
    [InlineData("GET", "")]
    [InlineData("HEAD", "")]
    [InlineData("GET", "/return?confirm=1&q:l1=1&r:l1=fit")]
    [InlineData("HEAD", "/return?confirm=1&q:l1=1&r:l1=fit")]
    [InlineData("GET", "/withdrawal?confirm=1&scope=whole&name=Anna&email=a@example.com")]
    [InlineData("HEAD", "/withdrawal?confirm=1&scope=whole&name=Anna&email=a@example.com")]
    public async Task Looking_changes_nothing(string method, string page)
    {
        await using var host = await Delivered();
        var before = await host.EventTypes("1001");

        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), host.Link(LinkPurpose.Order, "1001") + page));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await host.EventTypes("1001"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_link_that_is_none_gets_a_friendly_page_that_reveals_nothing(string page)
    {
        await using var host = await Delivered();
        var genuine = host.Link(LinkPurpose.Order, "1001");
        string[] links =
        [
            "/o/x.y",
            genuine[..^2] + (genuine.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"),
            host.Link(LinkPurpose.Answer, "1001").Replace("/a/", "/o/", StringComparison.Ordinal),
            host.Link(LinkPurpose.Review, "1001").Replace("/r/", "/o/", StringComparison.Ordinal),
            host.Link(LinkPurpose.Order, "1001", expiresAt: RunningHost.Start),
            host.Link(LinkPurpose.Order, "unheard-of"),
        ];

        foreach (var link in links)
        {
            foreach (var method in page.Length == 0 ? (HttpMethod[])[HttpMethod.Get] : [HttpMethod.Get, HttpMethod.Post])
            {
                using var request = new HttpRequestMessage(method, link + page);
                request.Content = method == HttpMethod.Post ? Declaration(("scope", "whole"), ("name", "Anna"), ("email", "a@example.com"), ("q:l1", "1"), ("r:l1", "fit"), ("confirm", "1")) : null;
                using var answer = await host.Client.SendAsync(request);
                var body = await answer.Content.ReadAsStringAsync();

                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
                Assert.DoesNotContain("1001", body, StringComparison.Ordinal);
                Assert.DoesNotContain("Morgenrot", body, StringComparison.Ordinal);
                Assert.DoesNotContain("Anna", body, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain(await host.EventTypes("1001"), type => type is "return.requested" or "withdrawal.declared");
    }

    [Fact]
    public async Task A_return_is_reviewed_registered_once_and_not_offered_again()
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Order, "1001") + "/return";
        (string, string)[] fields = [("before", "0"), ("q:l1", "2"), ("r:l1", "fit"), ("n:l1", "zu <b>klein</b>")];

        using (var review = await host.Client.PostAsync(link, Declaration(fields)))
        {
            var body = await review.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, review.StatusCode);
            Assert.Contains("zu &lt;b&gt;klein&lt;/b&gt;", body, StringComparison.Ordinal);
            Assert.DoesNotContain("return.requested", await host.EventTypes("1001"));
        }

        var addresses = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            using var done = await host.Client.PostAsync(link, Declaration([.. fields, ("confirm", "1")]));
            Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
            addresses.Add(done.Headers.Location!.ToString());
        }

        await host.MoveTo(RunningHost.Start);
        Assert.Equal(addresses[0], addresses[1]);
        Assert.Single(await host.EventTypes("1001"), "return.requested");
        Assert.Single(await host.Mails("?order=1001"), mail => RunningHost.Text(mail, "step") == "return-registered");
        Assert.Contains("So geht es weiter", await host.Client.GetStringAsync(addresses[0]), StringComparison.Ordinal);

        var form = await host.Client.GetStringAsync(link);
        Assert.DoesNotContain("Hausmischung", form, StringComparison.Ordinal);
        Assert.Contains("Espresso Nachtzug", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q:l1", "3", "höchstens 2")]
    [InlineData("q:l1", "-1", "nicht lesen")]
    [InlineData("q:l1", "1e9", "nicht lesen")]
    [InlineData("q:l1", "1,5", "nicht lesen")]
    [InlineData("q:l9", "1", "nicht lesen")]
    [InlineData("q:l1", "0", "mindestens einen Artikel")]
    public async Task What_cannot_be_chosen_is_refused_and_said(string field, string value, string says)
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Order, "1001");

        foreach (var page in (string[])["/return", "/withdrawal"])
        {
            using var answer = await host.Client.PostAsync(link + page, Declaration(
                (field, value), ("r:l1", "fit"), ("scope", "lines"), ("name", "Anna"), ("email", "a@example.com"), ("confirm", "1")));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await host.EventTypes("1001"), type => type is "return.requested" or "withdrawal.declared");
    }

    [Fact]
    public async Task A_return_needs_reasons_and_a_withdrawal_none()
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Order, "1001");

        using var back = await host.Client.PostAsync(link + "/return", Declaration(("q:l1", "1"), ("confirm", "1")));
        using var withdrawn = await host.Client.PostAsync(
            link + "/withdrawal", Declaration(("q:l1", "1"), ("scope", "lines"), ("name", "Anna"), ("email", "a@example.com"), ("confirm", "1")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
    }

    [Fact]
    public async Task A_withdrawal_is_reviewed_recorded_and_confirmed_once_at_once()
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Order, "1001") + "/withdrawal";
        (string, string)[] fields = [("before", "0"), ("scope", "whole"), ("name", "Anna <i>"), ("email", "elsewhere@example.org"), ("statement", "Kein {{Bedarf}}")];

        using (var review = await host.Client.PostAsync(link, Declaration(fields)))
        {
            var body = await review.Content.ReadAsStringAsync();
            Assert.Contains("Widerruf bestätigen", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
            Assert.Contains("Anna &lt;i&gt;", body, StringComparison.Ordinal);
            Assert.DoesNotContain("withdrawal.declared", await host.EventTypes("1001"));
        }

        for (var time = 0; time < 2; time++)
        {
            using var done = await host.Client.PostAsync(link, Declaration([.. fields, ("confirm", "1")]));
            Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
            Assert.Contains("Kein {{Bedarf}}", WebUtility.HtmlDecode(await host.Client.GetStringAsync(done.Headers.Location!.ToString())), StringComparison.Ordinal);
        }

        await host.MoveTo(RunningHost.Start);
        Assert.Equal(1, (await host.EventTypes("1001")).Count(type => type == "withdrawal.declared"));
        Assert.Equal(1, (await host.EventTypes("1001")).Count(type => type == "return.requested"));
        var mail = Assert.Single(await host.Mails("?order=1001"), mail => RunningHost.Text(mail, "step") == "withdrawal-confirmation");
        Assert.Equal("elsewhere@example.org", RunningHost.Text(mail, "to"));
        Assert.Contains("26. März 2026, 10:00 Uhr", RunningHost.Text(mail, "text"), StringComparison.Ordinal);

        using var again = await host.Client.PostAsync(link, Declaration(("before", "2"), ("scope", "whole"), ("name", "B"), ("email", "b@example.org"), ("confirm", "1")));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Theory]
    [InlineData("name", "", "Ihren Namen")]
    [InlineData("email", "nobody", "E-Mail-Adresse")]
    [InlineData("email", "a@b.c\r\nBcc: x@evil.example", "E-Mail-Adresse")]
    public async Task A_declaration_that_lacks_something_comes_back_with_what_was_entered(string field, string value, string says)
    {
        await using var host = await Delivered();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["scope"] = "whole",
            ["name"] = "Anna M.",
            ["email"] = "a@example.com",
            ["statement"] = "</textarea><script>",
            ["confirm"] = "1",
            [field] = value,
        };

        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Order, "1001") + "/withdrawal", new FormUrlEncodedContent(fields));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(says, body, StringComparison.Ordinal);
        Assert.Contains("&lt;/textarea&gt;&lt;script&gt;", body, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawal.declared", await host.EventTypes("1001"));
    }

    [Fact]
    public async Task After_the_period_it_says_so_takes_nothing_and_offers_what_is_left()
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Order, "1001", expiresAt: RunningHost.Start + Duration.FromDays(1000));
        await host.MoveTo(RunningHost.Start + Duration.FromDays(20));

        var page = await host.Client.GetStringAsync(link + "/withdrawal");
        using var late = await host.Client.PostAsync(
            link + "/withdrawal", Declaration(("scope", "whole"), ("name", "Anna"), ("email", "a@example.com"), ("confirm", "1")));

        Assert.Contains("Donnerstag, 9. April 2026 abgelaufen", page, StringComparison.Ordinal);
        Assert.Contains("/return", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.DoesNotContain("withdrawal.declared", await host.EventTypes("1001"));

        await host.MoveTo(RunningHost.Start + Duration.FromDays(40));
        using var back = await host.Client.PostAsync(link + "/return", Declaration(("q:l1", "1"), ("r:l1", "fit"), ("confirm", "1")));
        Assert.Equal(HttpStatusCode.Conflict, back.StatusCode);
    }

    [Fact]
    public async Task An_order_that_was_not_shipped_is_withdrawn_from_without_a_return()
    {
        await using var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));

        using var done = await host.Client.PostAsync(
            host.Link(LinkPurpose.Order, "1001") + "/withdrawal",
            Declaration(("scope", "whole"), ("name", "Anna"), ("email", "a@example.com"), ("confirm", "1")));

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(["order.placed", "withdrawal.declared"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task The_label_that_the_shop_sends_for_the_same_return_is_shown()
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Order, "1001");
        using var done = await host.Client.PostAsync(link + "/return", Declaration(("q:l1", "1"), ("r:l1", "fit"), ("confirm", "1")));
        var id = Regex.Match(done.Headers.Location!.ToString(), "done=(?<id>[0-9a-f]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;

        await host.Take(new StandardWebhook("label", RunningHost.Start, $$$"""
            {"type":"return.requested","timestamp":"{{{RunningHost.Start + Duration.FromSeconds(1)}}}","data":{"orderId":"1001","returnId":"{{{id}}}","lines":[{"id":"l1","quantity":1}],"labelUrl":"https://returns.example/own.pdf"}}
            """));

        Assert.Contains("https://returns.example/own.pdf", await host.Client.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("https://returns.example/own.pdf", await host.Client.GetStringAsync(done.Headers.Location.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_place_for_reviews_is_led_to_and_several_are_offered()
    {
        await using var host = await Delivered();
        var link = host.Link(LinkPurpose.Review, "1001");
        using (var one = await host.Client.GetAsync(link + "?url=https://evil.example&to=//evil.example"))
        {
            Assert.Equal(HttpStatusCode.Found, one.StatusCode);
            Assert.Equal("https://morgenrot.example/bewerten", one.Headers.Location?.ToString());
        }

        var shops = host.Services.GetRequiredService<StoredShops>();
        var shop = await shops.Find(new ShopId("demo"), CancellationToken.None);
        await shops.Save(
            shop! with { ReviewPlatforms = [new("google", "Google", "https://g.example/r"), new("own", "Morgenrot", "https://m.example/p/{productId}?o={orderNumber}")] },
            CancellationToken.None);

        using var several = await host.Client.GetAsync(link);
        var page = await several.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, several.StatusCode);
        Assert.Contains("https://m.example/p/p1?o=%231001", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page, StringComparison.Ordinal);

        await shops.Save(shop with { Brand = shop.Brand with { ReviewUrl = null } }, CancellationToken.None);
        using var none = await host.Client.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.DoesNotContain(await host.EventTypes("1001"), type => type is not ("order.placed" or "order.shipped" or "order.delivered"));
    }

    private static async Task<RunningHost> Delivered()
    {
        var host = await RunningHost.Open();
        await host.TakeDelivered("1001");
        return host;
    }

    private static FormUrlEncodedContent Declaration(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
