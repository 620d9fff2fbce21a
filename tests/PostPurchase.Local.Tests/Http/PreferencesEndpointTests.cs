using System.Net;
using PostPurchase.Core.Links;
using PostPurchase.TestKit.Webhooks;

namespace PostPurchase.Local.Tests.Http;

public sealed class PreferencesEndpointTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Looking_changes_nothing(string method)
    {
        await using var host = await WithOrder();

        using var answer = await host.Client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), host.Link(LinkPurpose.Preferences, "1001") + "?none=1&ticked=&category=offers"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task A_choice_is_saved_once_however_often_it_is_posted_and_shown_again()
    {
        await using var host = await WithOrder();
        var link = host.Link(LinkPurpose.Preferences, "1001");
        for (var time = 0; time < 2; time++)
        {
            using var form = Choice(("ticked", "service surveys offers"), ("category", "service"), ("category", "birthday"), ("day", "29"), ("month", "2"));
            using var answer = await host.Client.PostAsync(link, form);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal(link + "?saved=1", answer.Headers.Location?.OriginalString);
        }

        Assert.Equal(
            ["customer.consented", "customer.objected", "customer.preferences", "order.placed"], await host.EventTypes("1001"));
        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync(link + "?saved=1"));
        Assert.Contains("Ihre Auswahl ist gespeichert.", page, StringComparison.Ordinal);
        Assert.Contains("Abbestellt seit Donnerstag, 26. März 2026.", page, StringComparison.Ordinal);
        Assert.True(page.Length < 30 * 1024);
    }

    [Fact]
    public async Task A_day_that_there_is_not_changes_nothing_and_says_so()
    {
        await using var host = await WithOrder();
        using var form = Choice(("ticked", ""), ("category", "birthday"), ("day", "31"), ("month", "2"));
        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Preferences, "1001"), form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Diesen Tag gibt es nicht", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task What_is_not_the_form_changes_nothing()
    {
        await using var host = await WithOrder();
        using var body = RunningHost.JsonBody("""{"none":1}""");
        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Preferences, "1001"), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task Everything_is_unsubscribed_by_one_button()
    {
        await using var host = await WithOrder();
        using var form = Choice(("none", "1"));
        using var answer = await host.Client.PostAsync(host.Link(LinkPurpose.Preferences, "1001"), form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(["customer.objected", "order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task Forged_altered_expired_and_foreign_links_lead_nowhere_and_change_nothing()
    {
        await using var host = await WithOrder();
        var good = host.Link(LinkPurpose.Preferences, "1001");
        string[] links =
        [
            "/p/x.y", good[..^2] + (good[^2] == 'A' ? "BB" : "AA"), good.Insert(6, "A"),
            host.Link(LinkPurpose.Preferences, "1001", expiresAt: RunningHost.Start),
            host.Link(LinkPurpose.Unsubscribe, "1001").Replace("/u/", "/p/", StringComparison.Ordinal),
            host.Link(LinkPurpose.Answer, "1001").Replace("/a/", "/p/", StringComparison.Ordinal),
        ];
        foreach (var link in links)
        {
            using var form = Choice(("none", "1"));
            using var posted = await host.Client.PostAsync(link, form);
            using var shown = await host.Client.GetAsync(link);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (posted.StatusCode, shown.StatusCode));
            Assert.DoesNotContain("anna", await shown.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(["order.placed"], await host.EventTypes("1001"));
    }

    [Fact]
    public async Task The_unsubscribe_page_leads_there()
    {
        await using var host = await WithOrder();
        var page = await host.Client.GetStringAsync(host.Link(LinkPurpose.Unsubscribe, "1001"));
        var start = page.IndexOf("/p/", StringComparison.Ordinal);

        using var answer = await host.Client.GetAsync(page[start..page.IndexOf('"', start)]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<RunningHost> WithOrder()
    {
        var host = await RunningHost.Open();
        await host.Take(Canonical.Placed("1001", RunningHost.Start, RunningHost.Start));
        return host;
    }

    private static FormUrlEncodedContent Choice(params (string Name, string Value)[] fields) => new(
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("wording", "2026-03")));
}
