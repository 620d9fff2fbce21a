using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PostPurchase.Core.Access;
using PostPurchase.Core.Links;
using PostPurchase.Core.Shops;
using PostPurchase.Local.Tests.Http;
using PostPurchase.Web.Console.SignIn;

namespace PostPurchase.Local.Tests.Console;

/// <summary>Nobody gets into the console without a key, and nothing is done there that its own pages did not ask for.</summary>
public sealed class ConsoleAccessTests
{
    [Theory]
    [InlineData("/console/demo")]
    [InlineData("/console/demo/campaigns")]
    [InlineData("/console/other")]
    [InlineData("/console/demo/there/is/no/such/page?x=1")]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_page_and_back_after_it(string path)
    {
        await using var host = await RunningHost.Open();

        using var answer = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var shop = path.Contains("other", StringComparison.Ordinal) ? "other" : "demo";
        Assert.Equal($"/console?shop={shop}&back={Uri.EscapeDataString(path)}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_key_opens_its_shop_with_a_strict_cookie()
    {
        await using var host = await RunningHost.Open();

        using var answer = await SignIn(host, ("shop", "demo"), ("key", "demo-console-key"), ("name", "Anna"), ("back", "/console/demo/cases"));

        Assert.Equal("/console/demo/cases", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/console", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("demo", "wrong", "Anna", "do not belong together")]
    [InlineData("demo", "", "Anna", "do not belong together")]
    [InlineData("other", "demo-console-key", "Anna", "do not belong together")]
    [InlineData("", "", "", "do not belong together")]
    [InlineData("demo", "demo-console-key", " ", "give your name")]
    public async Task Without_key_or_name_nobody_gets_in(string shop, string key, string name, string problem)
    {
        await using var host = await RunningHost.Open();

        using var answer = await SignIn(host, ("shop", shop), ("key", key), ("name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(problem, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/console/demo.evil.example")]
    [InlineData("/console/other")]
    [InlineData("/console/demo/\\evil.example")]
    public async Task After_signing_in_nobody_is_sent_elsewhere(string back)
    {
        await using var host = await RunningHost.Open();

        using var answer = await SignIn(host, ("shop", "demo"), ("key", "demo-console-key"), ("name", "Anna"), ("back", back));

        Assert.Equal("/console/demo", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Keys_can_t_be_tried_without_end()
    {
        await using var host = await RunningHost.Open();
        for (var attempt = 0; attempt < SignInLimiter.PerAddress; attempt++)
        {
            using var refused = await SignIn(host, ("shop", "demo"), ("key", $"guess-{attempt}"), ("name", "x"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var answer = await SignIn(host, ("shop", "demo"), ("key", "demo-console-key"), ("name", "Anna"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        await using var host = await RunningHost.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/console");
        request.Content = new FormUrlEncodedContent([new("shop", "demo"), new("key", "demo-console-key"), new("name", "Anna")]);
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_forged_session_opens_nothing()
    {
        await using var host = await RunningHost.Open();
        var (links, own) = (host.Services.GetRequiredService<LinkSigner>(), host.Services.GetRequiredService<SessionSigner>());
        var session = new Session(new ShopId("demo"), "key-00000000", "00000000", "Mallory", "nonce", NodaTime.Instant.MaxValue.Minus(NodaTime.Duration.FromDays(1)));
        string[] forgeries =
        [
            "x", "", "a.b",
            new SessionSigner([new byte[32]]).Sign(session),

            // Signed by us, but for no user of the shop, or for something else.
            own.Sign(session with { ExpiresAt = NodaTime.Instant.FromUtc(2100, 1, 1, 0, 0) }),
            own.FormToken(session),
            links.Sign(new LinkToken(LinkPurpose.Answer, new(new ShopId("demo"), new("1")), "survey", NodaTime.Instant.FromUtc(2100, 1, 1, 0, 0))),
        ];
        foreach (var forgery in forgeries)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/console/demo");
            request.Headers.Add("Cookie", $"postpurchase-session={forgery}");

            using var answer = await host.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_session_ends_with_its_key()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host, Role.Support);

        await host.Services.GetRequiredService<StoredShops>().Change(
            new ShopId("demo"), shop => shop with { Users = [.. shop.Users.Select(user => user with { KeyHash = AccessKeys.HashOf("another") })] }, CancellationToken.None);

        using var answer = await visitor.Get("");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_of_one_shop_does_not_open_another()
    {
        await using var host = await RunningHost.Open();
        var shops = host.Services.GetRequiredService<StoredShops>();
        await shops.Save((await shops.Find(new ShopId("demo"), CancellationToken.None))! with { Id = new ShopId("other") }, CancellationToken.None);
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Get("/console/other");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/console?shop=other", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.y")]
    [InlineData(null)]
    public async Task A_form_without_the_session_s_token_does_nothing(string? token)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        using var other = await ConsoleVisitor.SignIn(host);
        using var form = new FormUrlEncodedContent([new("form-token", token ?? other.FormToken)]);

        using var answer = await visitor.Client.PostAsync("/console/demo/sign-out", form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Nothing was changed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.Html("");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_of_another_site_does_nothing_even_with_the_token(string header, string value)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/console/demo/sign-out");
        request.Content = new FormUrlEncodedContent([new("form-token", visitor.FormToken)]);
        request.Headers.Add(header, value);

        using var answer = await visitor.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await visitor.Html("");
    }

    [Theory]
    [InlineData("/console")]
    [InlineData("/console/demo")]
    public async Task Under_a_forged_name_the_console_does_not_answer(string path)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "evil.example";

        using var answer = await visitor.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Post("sign-out");
        using var after = await visitor.Get("");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, after.StatusCode);
    }

    [Fact]
    public async Task The_language_that_was_chosen_stays()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        Assert.Contains("<html lang=\"en\"", await visitor.Html(""), StringComparison.Ordinal);

        using var answer = await visitor.Post("language", ("to", "de"), ("back", "/console/demo/cases?status=open"));

        Assert.Equal("/console/demo/cases?status=open", answer.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"de\"", await visitor.Html(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("campaigns/post-purchase/messages/survey/test", "campaigns/post-purchase/messages/survey")]
    [InlineData("reconciliation/file", "reconciliation")]
    [InlineData("settings/secrets/shopify/add", "settings/secrets")]
    [InlineData("settings/shop", "settings/shop")]
    public async Task After_a_form_was_refused_the_other_language_leads_to_its_page(string form, string page)
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);
        using var refused = await visitor.Post(form, ("to", "x@foreign.example"), ("subject", "?"), ("body", "?"), ("language", "en"));

        Assert.Contains($"name=\"back\" value=\"/console/demo/{page}\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.Html(page);
    }

    [Fact]
    public async Task Pages_let_in_no_script_but_ours()
    {
        await using var host = await RunningHost.Open();
        using var visitor = await ConsoleVisitor.SignIn(host);

        using var answer = await visitor.Get("");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_link_from_elsewhere_is_asked_for_once_more_so_that_the_cookie_comes_along()
    {
        await using var host = await RunningHost.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/console?shop=demo&back=%2Fconsole%2Fdemo%2Fcases");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await host.Client.SendAsync(request);

        Assert.Contains(
            "content=\"0;url=/console?shop=demo&amp;back=%2Fconsole%2Fdemo%2Fcases&amp;again=1\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SignIn(RunningHost host, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/console") { Content = form };
        request.Headers.AcceptLanguage.ParseAdd("en");
        return await host.Client.SendAsync(request);
    }
}
